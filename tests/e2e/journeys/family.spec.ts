import { chooseTime, freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { invite, mailWords, openLink, subjects } from "../support/portal";
import { words } from "../support/words";

test("a mother adds her child, books for them from one's own appointment, and takes them off and back", async ({
  page,
  request,
}, testInfo) => {
  const [t, tp, te] = [words("family"), words("portal"), mailWords()];
  const invited = await invite(request, testInfo);
  const { person, slug, id } = invited;
  const child = `Mateo ${person.name.split(" ").at(-1)}`;
  const row = page.getByRole("listitem").filter({ hasText: child });
  await openLink(page, invited);
  await page.goto(`/${slug}/my/family`);
  await page.getByRole("textbox", { name: t("name") }).fill(child);
  await page.getByRole("radio", { name: t("relations.child") }).check();
  await sendCutOffFirst(page, page.getByRole("button", { name: t("add") }));
  await expect(page.getByText(t("addedNow"))).toBeVisible();
  await expect(row).toHaveCount(1);
  await checkPage(page, ["light", "dark"]);

  await page.goto(`/${slug}/my/${id}/again`);
  await chooseTime(page, testInfo);
  await page.getByRole("radio", { name: child }).check();
  await checkPage(page);
  await page.getByRole("button", { name: tp("againConfirm") }).click();
  await expect(page.getByText(tp("bookedNow"))).toBeVisible();
  await expect(page.getByText(tp("appointmentOf", { name: child }), { exact: true })).toBeVisible();
  const latest = () => mailTo(person.email, subjects().requested);
  const heading = te("requested.heading", { whose: "other", who: child }).toUpperCase();
  await expect.poll(async () => (await latest()).plain, { timeout: 20_000 }).toContain(heading);
  const mail = await latest();
  expect(mail.plain).toContain(te("greeting", { name: person.name }));
  await page.goto(invitationLink(mail));
  await page.goto(`/${slug}/my`);
  await expect(page.getByText(tp("greeting", { name: person.name }))).toBeVisible();
  await expect(page.getByText(tp("appointmentOf", { name: child }))).toBeVisible();

  await page.goto(`/${slug}/my/family`);
  await page.getByRole("link", { name: t("book") }).click();
  await page.getByRole("link", { name: /Consulta de medicina familiar/ }).click();
  await freeTimes(page).last().click();
  await expect(page.getByRole("radio", { name: child })).toBeChecked();

  await page.goto(`/${slug}/my/family`);
  await page.getByText(t("edit")).click();
  await page.getByRole("button", { name: t("takeOff") }).click();
  await sendCutOffFirst(page, page.getByRole("button", { name: t("takeOffConfirm") }));
  await page.getByRole("button", { name: t("undo") }).click();
  await expect(page.getByText(t("takenBackNow"))).toBeVisible();
  await expect(row).toHaveCount(1);
});
