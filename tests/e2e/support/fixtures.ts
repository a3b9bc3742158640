import { randomInt } from "node:crypto";
import {
  type BrowserContextOptions,
  test as base,
  type Cookie,
  expect,
  type Page,
} from "@playwright/test";
import type { Account } from "./accounts";
import { logInWithoutPage } from "./log-in";
import { watch } from "./watch";

export { expect };

type Fixtures = {
  /** Whose login the page has: `test.use({ account: secretary })`. Without one it is a visitor's. */
  account: Account | undefined;
  /** Whether its page asks ahead for what its links lead to. */
  withPrefetching: boolean;
  /** Opens a page for somebody else, with cookies of their own. */
  openPage(options?: BrowserContextOptions & { account?: Account }): Promise<Page>;
};

type WorkerFixtures = {
  /** The cookies of a login, which all tests of a worker share. */
  loginOf(account: Account): Promise<Cookie[]>;
};

/** Every test fails when one of its pages logs an error, throws, breaks its own policy or answers 5xx. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  account: [undefined, { option: true }],
  withPrefetching: [false, { option: true }],

  // Each test is a household of its own: limits per address stay on.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ ...extraHTTPHeaders, "x-forwarded-for": someAddress() });
  },

  context: async ({ context, account, loginOf, withPrefetching }, use) => {
    const complaints = await watch(context, { withPrefetching });
    if (account) await context.addCookies(await loginOf(account));
    await use(context);
    expect(complaints()).toEqual([]);
  },

  openPage: async ({ browser, contextOptions, loginOf }, use) => {
    const opened: { close(): Promise<void>; complaints(): string[] }[] = [];
    await use(async ({ account, ...options } = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      opened.push({ close: () => context.close(), complaints: await watch(context) });
      if (account) await context.addCookies(await loginOf(account));
      return context.newPage();
    });
    for (const { close } of opened) await close();
    expect(opened.flatMap(({ complaints }) => complaints())).toEqual([]);
  },

  loginOf: [
    async ({ playwright }, use) => {
      const logins = new Map<Account, Promise<Cookie[]>>();
      await use((account) => {
        const login = logins.get(account) ?? cookiesOf(account);
        logins.set(account, login);
        return login;
      });

      async function cookiesOf(account: Account): Promise<Cookie[]> {
        const visitor = await playwright.request.newContext({ baseURL: process.env.BASE_URL });
        await logInWithoutPage(visitor, account);
        const { cookies } = await visitor.storageState();
        await visitor.dispose();
        return cookies;
      }
    },
    { scope: "worker" },
  ],
});

function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}
