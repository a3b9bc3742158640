import { attendedPractice } from "../support/attended-practice";
import {
  asPeopleDo,
  detailsForm,
  expectBooked,
  fillDetails,
  freeTimes,
  openTimes,
} from "../support/booking";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { appointmentsOf, database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo, ownLinks } from "../support/mail";
import { somebody } from "../support/person";
import { like, words } from "../support/words";

test("a booking counts once its e-mail is confirmed, without JavaScript too, and not by a scanner", async ({
  openPage,
  request,
}) => {
  const t = words("request");
  const { slug, service, name } = await attendedPractice();
  await database`UPDATE tenant SET confirms_email = true WHERE slug = ${slug}`;
  const page = await openPage({ javaScriptEnabled: false });
  const [wrong, right] = [somebody(), somebody()];
  const book = async (person: typeof right) => {
    await openTimes(page, { slug, service });
    await freeTimes(page).last().click();
    await fillDetails(page, { ...person, phone: "+576015550199" });
    await asPeopleDo(page);
    await detailsForm(page).confirm.click();
  };
  await book(wrong);
  await expect(page.getByRole("heading", { name: t("title") })).toBeVisible();

  await page.getByLabel(t("email")).fill(right.email);
  await page.getByRole("button", { name: t("sendAgain") }).click();
  await expect(page.getByText(right.email).first()).toBeVisible();
  const subject = words("emails")("confirmBooking.subject", { tenant: name });
  const mail = await mailTo(right.email, like(subject));
  const [link = ""] = ownLinks(mail).filter((each) => each.includes("/book/request/"));
  for (let visit = 0; visit < 3; visit += 1) {
    expect((await request.get(link)).status()).toBe(200);
    expect((await request.head(link)).status()).toBe(200);
  }
  expect(await appointmentsOf(right.email)).toEqual([]);

  const telephone = await openPage({ javaScriptEnabled: false });
  await telephone.goto(link);
  await telephone.getByRole("button", { name: t("confirm") }).click();
  await expectBooked(telephone);
  expect(await appointmentsOf(right.email)).toMatchObject([{ status: "confirmed" }]);
  expect(await appointmentsOf(wrong.email)).toEqual([]);
  await page.reload();
  await expectBooked(page);
});

test("a time that nobody confirmed is free, and asked for again with what was typed", async ({
  openPage,
  page,
}) => {
  const t = words("request");
  const { slug, service, owner } = await attendedPractice();
  await database`UPDATE tenant SET confirms_email = true WHERE slug = ${slug}`;
  const person = somebody();
  await openTimes(page, { slug, service });
  await freeTimes(page).last().click();
  await fillDetails(page, { ...person, phone: "+576015550199" });
  await sendCutOffFirst(page, detailsForm(page).confirm);
  await expect(page.getByRole("heading", { name: t("title") })).toBeVisible();

  await checkPage(page, ["light", "dark"]);

  const desk = await openPage({ account: owner });
  await desk.goto(`/dashboard/${slug}/agenda/requests`);
  await expect(desk.getByText(person.name, { exact: true })).toBeVisible();
  await checkPage(desk, ["light", "dark"]);

  const past = database`now() - interval '1 second'`;
  await database`
    WITH gone AS (UPDATE booking_request SET expires_at = ${past} WHERE email = ${person.email} RETURNING hold_id),
      held AS (UPDATE slot_hold SET expires_at = ${past} FROM gone WHERE id = gone.hold_id)
    UPDATE occupancy o SET expires_at = ${past} FROM gone WHERE o.hold_id = gone.hold_id`;
  await page.reload();
  await expect(page.getByRole("heading", { name: t("expiredTitle") })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page
    .getByRole("group", { name: t("times") })
    .getByRole("radio")
    .first()
    .check();
  await page.getByRole("button", { name: t("askAgain") }).click();
  await expect(page.getByRole("heading", { name: t("title") })).toBeVisible();
  await page.getByLabel(t("code")).fill(await codeFor(page.url()));
  await sendCutOffFirst(page, page.getByRole("button", { name: t("confirm") }));
  await expectBooked(page);
});

/** Of the mail about that request: an earlier one may have been written to before. */
async function codeFor(address: string): Promise<string> {
  const id = new URL(address).pathname.split("/").at(-1) ?? "";
  const find = async () => {
    const [mail] = await database<{ plain: string }[]>`
      SELECT plain FROM inbox_message WHERE plain LIKE ${`%${id}?code=%`}`;
    return mail && /\?code=(\d{6})/.exec(mail.plain)?.[1];
  };
  await expect.poll(find, { timeout: 20_000 }).toBeTruthy();
  return (await find()) ?? "";
}
