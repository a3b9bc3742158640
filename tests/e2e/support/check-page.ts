import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type Scheme = "light" | "dark";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// What another appearance can change.
const colourRules = ["color-contrast", "link-in-text-block"];

// Whoever checks a page has seen it loaded.
const soon = { timeout: 2_000 };

/** What holds on every page: WCAG 2.2 AA as far as axe sees it, a title, one `h1`, no sideways scrolling. */
export async function checkPage(
  page: Page,
  [first = "light", ...others]: readonly Scheme[] = ["light"],
  withoutRules: readonly string[] = [],
): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1, soon);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, first, (axe) => axe.withTags(wcag).disableRules([...withoutRules]));
  // On a telephone the same colours stand below each other: the desktop's run judges the others.
  const isPhone = (page.viewportSize()?.width ?? 0) < 600;
  for (const scheme of isPhone ? [] : others) {
    await expectAccessible(page, scheme, (axe) => axe.withRules(colourRules));
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Without a choice of rules: all of WCAG 2.2 AA. */
export async function expectAccessible(
  page: Page,
  colorScheme: Scheme,
  choose: (axe: AxeBuilder) => AxeBuilder = (axe) => axe.withTags(wcag),
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await settle(page);
  // In one go (legacy) it is twice as fast; no page of ours holds a frame but the mail's, which runs no script.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude("iframe[sandbox]");
  const { violations } = await choose(axe).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  expect(found, `${colorScheme} on ${page.url()}`).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflowPixels = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  const message = `sideways scroll at ${page.viewportSize()?.width} on ${page.url()}`;
  await expect.poll(overflowPixels, { message, ...soon }).toBeLessThanOrEqual(0);
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
