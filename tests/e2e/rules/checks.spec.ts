import type { Page } from "@playwright/test";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { judgeOnce } from "../support/judged";
import { watch } from "../support/watch";

// Each spoils one thing; the checks that every other test relies on must notice.
const spoilings: Record<string, (page: Page) => Promise<unknown>> = {
  "a field without a label": (page) => addMarkup(page, "<input name='nameless'>"),
  "text too pale to read": (page) =>
    addMarkup(page, "<p style='color:#bbb;background:#fff'>Pale</p>"),
  "text too pale to read in the dark alone": (page) =>
    addMarkup(
      page,
      "<p style='color-scheme:light dark;color:light-dark(#000,#555);background:light-dark(#fff,#333)'>Pale</p>",
    ),
  "a faint text, whatever its colours": (page) =>
    addMarkup(
      page,
      "<div style='opacity:0.4'><p style='color:#000;background:#fff'>Faint</p></div>",
    ),
  "a field whose label names another": (page) =>
    page
      .locator("label[for]")
      .first()
      .evaluate((label) => label.setAttribute("for", "nobody")),
  "a button whose words are gone": (page) =>
    page
      .getByRole("main")
      .getByRole("button")
      .last()
      .evaluate((button) => button.replaceChildren()),
  "a second main heading": (page) => addMarkup(page, "<h1>Another</h1>"),
  "content wider than the screen": (page) => addMarkup(page, "<div style='width:4000px'>-</div>"),
};

for (const [what, spoil] of Object.entries(spoilings)) {
  test(`the checks of a page notice ${what}`, async ({ page }) => {
    await page.goto("/login");
    await checkPage(page, ["light", "dark"]);
    await spoil(page);
    await expect(checkPage(page, ["light", "dark"])).rejects.toThrow();
  });
}

test("a page is judged anew when anything but its words changes, and until it was found good", async ({
  page,
}, { testId, retry, repeatEachIndex }) => {
  await page.goto("/login");
  let judgements = 0;
  const judge = () =>
    judgeOnce(page, [testId, `${retry}-${repeatEachIndex}`], async () => void judgements++);
  const fail = () =>
    judgeOnce(page, [testId, `${retry}-${repeatEachIndex}`], () =>
      Promise.reject(new Error("Bad")),
    );
  await expect(fail()).rejects.toThrow("Bad");
  for (const _ of ["found good", "known"]) await judge();
  expect(judgements).toBe(1);
  await page.getByRole("heading", { level: 1 }).evaluate((title) => title.append(" again"));
  await judge();
  expect(judgements).toBe(1);
  await page.getByRole("heading", { level: 1 }).evaluate((title) => title.classList.add("pale"));
  await judge();
  expect(judgements).toBe(2);
});

const offences: Record<string, { commit(page: Page): Promise<unknown>; told: string }> = {
  "a script that the policy forbids": {
    commit: (page) => addMarkup(page, "<button onclick='alert(1)'>Run</button>"),
    told: "CSP: script-src-attr",
  },
  "a style that the policy forbids": {
    commit: (page) => addMarkup(page, "<style>body { color: red }</style>"),
    told: "CSP: style-src-elem",
  },
  "a picture from elsewhere": {
    commit: (page) => addMarkup(page, "<img alt='' src='https://elsewhere.example/pixel.gif'>"),
    told: "CSP: img-src",
  },
  "an exception that nobody caught": {
    commit: (page) => page.evaluate(() => setTimeout(() => Promise.reject(new Error("Oops")))),
    told: "exception: Oops",
  },
  "an error on the console": {
    commit: (page) => page.evaluate(() => console.error("Hydration failed")),
    told: "Hydration failed",
  },
  "a file that is missing": {
    commit: (page) => page.evaluate(() => fetch("/brands/none.svg")),
    told: "404",
  },
};

for (const [what, { commit, told }] of Object.entries(offences)) {
  test(`the watch over a page notices ${what}`, async ({ browser, contextOptions }) => {
    const context = await browser.newContext(contextOptions);
    const complaints = await watch(context);
    const page = await context.newPage();
    await page.goto("/login");
    expect(complaints()).toEqual([]);
    await commit(page);
    await expect.poll(complaints).toContainEqual(expect.stringContaining(told));
    await context.close();
  });
}

function addMarkup(page: Page, html: string): Promise<void> {
  return page.evaluate((markup) => document.body.insertAdjacentHTML("beforeend", markup), html);
}
