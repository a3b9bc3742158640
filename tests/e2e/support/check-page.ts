import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectReadable, type Scheme } from "./accessibility";

// Whoever checks a page has seen it loaded; on a loaded machine it may still be settling.
const soon = { timeout: 6_000 };

/** What holds on every page: WCAG 2.2 AA as far as axe sees it, a title, one `h1`, no sideways scrolling. */
export async function checkPage(
  page: Page,
  [first = "light", ...others]: readonly Scheme[] = ["light"],
  withoutRules: readonly string[] = [],
): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1, soon);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, first, withoutRules);
  // On a telephone the same colours stand below each other: the desktop's run judges the others.
  const isPhone = (page.viewportSize()?.width ?? 0) < 600;
  for (const scheme of isPhone ? [] : others) await expectReadable(page, scheme);
  await page.emulateMedia({ colorScheme: null });
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
