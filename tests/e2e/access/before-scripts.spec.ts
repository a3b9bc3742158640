import type { Page } from "@playwright/test";
import {
  chooseTime,
  detailsForm,
  expectBooked,
  familyMedicine,
  fillDetails,
  freeTimes,
} from "../support/booking";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";
import { invite, openLink } from "../support/portal";

test("before any script has arrived a visitor reads, chooses and books", async ({
  page,
}, testInfo) => {
  const person = somebody();
  // As on a line that brings the page and stalls: they are asked for and never come.
  await page.route(/\.js(\?|$)/, () => {});
  const arrived: string[] = [];
  page.on("requestfinished", (request) => arrived.push(request.resourceType()));
  await page.goto(`/${familyMedicine.slug}`, { waitUntil: "commit" });
  await page.getByRole("link", { name: familyMedicine.service }).click({ noWaitAfter: true });
  await expect(freeTimes(page).first()).toBeVisible();
  await chooseTime(page, testInfo);
  await fillDetails(page, person);
  await detailsForm(page).confirm.click({ noWaitAfter: true });
  const id = await expectBooked(page);
  expect((await appointmentsOf(person.email)).map((each) => each.id)).toEqual([id]);
  expect(arrived).not.toContain("script");
});

test("nothing moves on the pages of a visitor, from another zone too, while fonts, pictures and scripts arrive", async ({
  openPage,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  // Both clocks are shown, the second from the start.
  const page = await openPage({ ...phone, timezoneId: "Asia/Tokyo" });
  await page.addInitScript({ content: watchingShifts });
  await slowLine(page);
  const paths = [`/${familyMedicine.slug}`, `/${familyMedicine.slug}/book`];
  for (const path of paths) await expectStill(page, path);
  await page.getByRole("link", { name: familyMedicine.service }).click();
  await expect(freeTimes(page).last()).toBeVisible();
  const time = await freeTimes(page).last().getAttribute("href");
  await expectStill(page, page.url());
  await expectStill(page, time ?? "");
  await expect(page.getByRole("timer")).toBeVisible();
  await openLink(page, invited);
  const { slug, id } = invited;
  for (const path of ["", `/${id}`, `/${id}/move`]) await expectStill(page, `/${slug}/my${path}`);
  await expect(page.getByText(/en tu hora$/).first()).toBeVisible();
});

async function expectStill(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  expect(await page.evaluate("shifts"), path).toEqual([]);
}

async function slowLine(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  const bytesPerSecond = 200_000;
  await cdp.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 150 },
    ...{ downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond },
  });
}

/** As text, since it runs in the page before anything of it. */
const watchingShifts = `
  globalThis.shifts = [];
  const told = ({ node }) => (node?.textContent ?? "").slice(0, 60);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) shifts.push([value, ...sources.map(told)].join(" | "));
    }
  }).observe({ type: "layout-shift", buffered: true });
`;
