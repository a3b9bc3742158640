import { randomInt } from "node:crypto";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { watch } from "./watch";

export { expect };

type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

type Fixtures = {
  /** Opens a page for somebody else, with cookies of their own. */
  openPage: OpenPage;
};

/** Every test fails when one of its pages logs an error, throws, breaks its own policy or answers 5xx. */
export const test = base.extend<Fixtures>({
  // Each test is a household of its own: limits per address stay on.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ ...extraHTTPHeaders, "x-forwarded-for": someAddress() });
  },

  context: async ({ context }, use) => {
    const complaints = await watch(context);
    await use(context);
    expect(complaints()).toEqual([]);
  },

  openPage: async ({ browser, contextOptions }, use) => {
    const opened: { close(): Promise<void>; complaints(): string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      opened.push({ close: () => context.close(), complaints: await watch(context) });
      return context.newPage();
    });
    for (const { close } of opened) await close();
    expect(opened.flatMap(({ complaints }) => complaints())).toEqual([]);
  },
});

function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}
