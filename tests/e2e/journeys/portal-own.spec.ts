import { freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { appointmentsOf, database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { appointmentPage, invite, openLink, subjects } from "../support/portal";
import { words } from "../support/words";

test("a client books again with a time and a touch, and types nothing", async ({
  page,
  request,
}, testInfo) => {
  const t = words("portal");
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.getByRole("link", { name: t("again") }).click();
  await expect(page.getByRole("heading", { name: t("againTitle") })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.goto(`${page.url()}?date=${invited.start.slice(0, 10)}`);
  await freeTimes(page).last().click();
  await expect(page.getByRole("heading", { name: t("againConfirmTitle") })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await sendCutOffFirst(page, page.getByRole("button", { name: t("againConfirm") }));
  await expect(appointmentPage(page).done(t("bookedNow"))).toBeVisible();
  expect(await appointmentsOf(invited.person.email)).toHaveLength(2);
});

test("a client corrects their details, and a new e-mail counts once its code is written", async ({
  page,
  request,
}, testInfo) => {
  const t = words("portal");
  const invited = await invite(request, testInfo);
  const { email } = somebody();
  await openLink(page, invited);
  await page.goto(`/${invited.slug}/my/profile`);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("textbox", { name: t("name") }).fill("Nombre Corregido");
  await sendCutOffFirst(page, page.getByRole("button", { name: t("saveProfile"), exact: true }));
  await expect(page.getByText(t("profileSaved"))).toBeVisible();

  await page.getByRole("textbox", { name: t("newEmail") }).fill(email);
  await page.getByRole("button", { name: t("sendCode") }).click();
  const code = page.getByRole("textbox", { name: t("code") });
  const confirm = page.getByRole("button", { name: t("confirmCode") });
  await code.fill("12");
  await confirm.click();
  await expect(page.getByText(words("errors")("invalid_code"))).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  const { plain } = await mailTo(email, subjects().confirmEmail);
  await code.fill(/^\d{6}$/m.exec(plain)?.[0] ?? "");
  await sendCutOffFirst(page, confirm);
  await expect(page.getByText(t("emailConfirmed"))).toBeVisible();
  await expect(page.getByText(t("emailNow", { email }))).toBeVisible();
  await page.getByRole("link", { name: t("title") }).click();
  await expect(page.getByText(t("greeting", { name: "Nombre Corregido" }))).toBeVisible();
});

test("a client joins the waiting list, sees what they wait for, and leaves", async ({
  page,
  request,
}, testInfo) => {
  const t = words("wish");
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.goto(`/${invited.slug}/wait`);
  await expect(page).toHaveURL(new RegExp(`/${invited.slug}/my/waitlist`));
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("combobox", { name: t("service") }).selectOption({ index: 1 });
  await page.getByRole("combobox", { name: t("part") }).selectOption("morning");
  await sendCutOffFirst(page, page.getByRole("button", { name: t("join") }));
  await expect(page.getByText(t("joinedNow"))).toBeVisible();
  const leave = page.getByRole("button", { name: t("leave") });
  await expect(leave).toHaveCount(1);
  await checkPage(page, ["light", "dark"]);
  await leave.click();
  await sendCutOffFirst(page, page.getByRole("button", { name: t("leaveConfirm") }));
  await expect(page.getByText(t("leftNow"))).toBeVisible();
  await expect(leave).toBeHidden();
});

test("who finds no time that suits them joins the waiting list from there", async ({ page }) => {
  const t = words("wish");
  const { name, email, phone } = somebody();
  await page.goto("/clinica-la-vega/wait");
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("combobox", { name: t("service") }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: t("name") }).fill(name);
  await page.getByRole("textbox", { name: t("email") }).fill(email);
  await page.getByRole("textbox", { name: t("phone") }).fill(phone);
  await sendCutOffFirst(page, page.getByRole("button", { name: t("join") }));
  await expect(page.getByRole("heading", { name: t("joinedTitle") })).toBeVisible();
  await checkPage(page);
  const waiting = await database`
    SELECT FROM waitlist_entry w JOIN client c ON (c.tenant_id, c.id) = (w.tenant_id, w.client_id)
    WHERE c.email = ${email}`;
  expect(waiting).toHaveLength(1);
});

test("a fresh link is asked for with one's e-mail, and to who is not known nothing is sent", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const [t, tp] = [words("portalAccess"), words("portal")];
  const { person, slug } = await invite(request, testInfo);
  const stranger = somebody();
  for (const { email } of [stranger, person]) {
    await page.goto(`/${slug}/link`);
    await page.getByRole("textbox", { name: t("email") }).fill(email);
    await sendCutOffFirst(page, page.getByRole("button", { name: t("ask") }));
    await expect(page.getByRole("status").filter({ hasText: t("asked") })).toBeVisible();
  }
  const mail = await mailTo(person.email, subjects().freshLink);
  const elsewhere = await openPage();
  await elsewhere.goto(invitationLink(mail));
  await expect(elsewhere).toHaveURL(`/${slug}/my`);
  await expect(elsewhere.getByText(tp("greeting", { name: person.name }))).toBeVisible();
  expect(await database`SELECT FROM inbox_message WHERE recipient = ${stranger.email}`).toEqual([]);
});

test("a client's calendar is read at its secret address without a login, until it is taken back", async ({
  page,
  playwright,
  request,
}, testInfo) => {
  const t = words("calendarFeed");
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.goto(`/${invited.slug}/my/access`);
  await sendCutOffFirst(page, page.getByRole("button", { name: t("open") }));
  const address = page.getByLabel(t("address"));
  await expect(address).toHaveValue(/\/api\/calendar\/[\w-]{64}\.ics$/);
  await checkPage(page, ["light", "dark"]);
  const path = new URL(await address.inputValue()).pathname;
  const anybody = await playwright.request.newContext({ baseURL: process.env.BASE_URL ?? "" });
  const file = await anybody.get(path);
  expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect((await file.text()).replace(/\r\n[ \t]/g, "")).toContain(`UID:${invited.id}@citaria`);
  const known = { "if-none-match": file.headers().etag ?? "" };
  expect((await anybody.get(path, { headers: known })).status()).toBe(304);
  await page.getByRole("button", { name: t("close") }).click();
  await page.getByRole("button", { name: t("closeConfirm") }).click();
  await expect(page.getByRole("button", { name: t("open") })).toBeVisible();
  expect((await anybody.get(path)).status()).toBe(404);
  await anybody.dispose();
});
