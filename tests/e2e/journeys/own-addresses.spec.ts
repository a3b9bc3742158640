import type { FrameLocator, Page } from "@playwright/test";
import { attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { type OtherSite, startOtherSite } from "../support/other-site";
import { somebody } from "../support/person";
import { like, words } from "../support/words";

test("who books inside another site sees the frame grow with its page, and a site that was not allowed shows nothing", async ({
  openPage,
  browser,
}) => {
  const t = words("embedding");
  const practice = await attendedPractice();
  const [theirs, stranger] = [await startOtherSite(), await startOtherSite()];
  const desk = await openPage({ account: practice.owner });
  await desk.goto(`/dashboard/${practice.slug}/settings/embed`);
  await desk.getByLabel(t("origins")).fill(`${theirs.origin}/mi-pagina`);
  await sendCutOffFirst(desk, desk.getByRole("button", { name: t("save") }));
  await expect(desk.getByLabel(t("origins"))).toHaveValue(theirs.origin);
  const preview = desk.frameLocator("iframe");
  await expect(
    preview.getByRole("heading", { name: words("booking")("chooseService") }),
  ).toBeVisible();
  await checkPage(desk, ["light", "dark"]);
  for (const site of [theirs, stranger]) {
    site.body = await desk.getByLabel(t("script")).inputValue();
  }

  const person = somebody();
  const visitor = await openPage();
  await bookInFrame(visitor, theirs, person);
  expect(await appointmentsOf(person.email)).toHaveLength(1);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const refused = other.waitForEvent("console", (said) => said.text().includes("frame-ancestors"));
  await other.goto(stranger.origin);
  await refused;
  await expect(other.frameLocator("iframe").getByRole("heading")).toHaveCount(0);
  await elsewhere.close();
  for (const site of [theirs, stranger]) await site.close();
});

test("a practice changes its address: the former one leads on, and who had a portal open is still in", async ({
  openPage,
  request,
}) => {
  const t = words("addresses");
  const practice = await attendedPractice();
  const { slug } = practice;
  const renamed = `${slug}-nueva`;
  const { person } = await bookAt(request, practice, "10:00");
  const client = await openPage();
  await client.goto(invitationLink(await mailTo(person.email, /./)));
  await expect(client).toHaveURL(new RegExp(`/${slug}/my/`));

  const desk = await openPage({ account: practice.owner });
  await desk.goto(`/dashboard/${slug}/settings/address`);
  const field = desk.getByRole("textbox", { name: t("slug") });
  const change = desk.getByRole("button", { name: t("rename") });
  await field.fill("clinica-la-vega");
  await desk.getByRole("checkbox", { name: t("understood") }).check();
  await change.click();
  await expect(desk.getByText(words("errors")("slug_taken"))).toBeVisible();
  await field.fill(renamed);
  await sendCutOffFirst(desk, change);
  await expect(desk).toHaveURL(new RegExp(`/dashboard/${renamed}/settings/address`));
  await expect(desk.getByRole("status").filter({ hasText: t("renamed") })).toBeVisible();
  await checkPage(desk, ["light", "dark"]);

  await client.goto(`/${slug}/my`);
  await expect(client).toHaveURL(new RegExp(`/${renamed}/my$`));
  await expect(client.getByText(words("portal")("greeting", { name: person.name }))).toBeVisible();
  await desk.goto(`/dashboard/${slug}/agenda?date=2031-01-06`);
  await expect(desk).toHaveURL(new RegExp(`/dashboard/${renamed}/agenda\\?date=2031-01-06`));
});

async function bookInFrame(
  page: Page,
  site: OtherSite,
  person: ReturnType<typeof somebody>,
): Promise<void> {
  await page.goto(site.origin);
  const t = words("booking");
  const frame = page.frameLocator("iframe");
  const height = async () => (await page.locator("iframe").boundingBox())?.height ?? 0;
  // It has no bar of its own, and its frame no room to spare.
  await expect(frame.getByRole("link", { name: "Masaje relajante" })).toBeVisible();
  await expect(frame.getByRole("banner")).toHaveCount(0);
  await expect.poll(height).not.toBe(640);
  const first = await height();
  await frame.getByRole("link", { name: "Masaje relajante" }).click();
  await expect(frame.getByRole("heading", { name: t("chooseTime") })).toBeVisible();
  await expect.poll(height).toBeGreaterThan(first);
  await expectNothingCut(page, frame);

  await frame.getByRole("link", { name: t("nextMonth") }).click();
  const day = frame.getByRole("link", { name: like(t("dayWithTimes", { day: "…", count: 9 })) });
  await day.nth(3).click();
  await frame
    .getByRole("region", { name: t("morning") })
    .getByRole("link")
    .first()
    .click();
  await frame.getByRole("textbox", { name: t("name") }).fill(person.name);
  await frame.getByRole("textbox", { name: t("email") }).fill(person.email);
  await frame.getByRole("textbox", { name: t("phone") }).fill(person.phone);
  await frame.getByRole("button", { name: t("confirm") }).click();
  await expect(frame.getByRole("heading", { level: 1, name: t("doneTitle") })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await expectNothingCut(page, frame);
}

/** The frame ends below what it shows, and not far below. */
async function expectNothingCut(page: Page, frame: FrameLocator): Promise<void> {
  await expect(async () => {
    const outer = await page.locator("iframe").boundingBox();
    const inner = await frame.locator("main > div").boundingBox();
    const room = (outer?.y ?? 0) + (outer?.height ?? 0) - (inner?.y ?? 0) - (inner?.height ?? 0);
    expect(room).toBeGreaterThanOrEqual(0);
    expect(room).toBeLessThan(60);
  }).toPass();
}
