import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type Scheme = "light" | "dark";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What holds on every page: WCAG 2.2 AA as far as axe sees it, a title, one `h1`, no sideways scrolling. */
export async function checkPage(
  page: Page,
  schemes: readonly Scheme[] = ["light"],
  withoutRules: readonly string[] = [],
): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, colorScheme, withoutRules);
  }
  await page.emulateMedia({ colorScheme: null });
}

export async function expectAccessible(
  page: Page,
  description: string,
  withoutRules: readonly string[] = [],
): Promise<void> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(wcag)
    .disableRules([...withoutRules])
    // Axe never comes back from a frame that runs no script.
    .exclude("iframe[sandbox]")
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  expect(found, `${description} on ${page.url()}`).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflowPixels = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect
    .poll(overflowPixels, `sideways scroll at ${page.viewportSize()?.width} on ${page.url()}`)
    .toBeLessThanOrEqual(0);
}

/** Colours in transition are neither the old nor the new ones. What is not shown never finishes: it is not awaited. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const passing = document
      .getAnimations()
      .filter((each) => each.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
      .map((each) => each.finished.catch(() => {}));
    await Promise.race([Promise.all(passing), new Promise((done) => setTimeout(done, 1_000))]);
  });
}
