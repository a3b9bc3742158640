import { attendedPractice } from "../support/attended-practice";
import { asPeopleDo, expectBooked, fillDetails, freeTimes, openTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { appointmentsOf, database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo, ownLinks } from "../support/mail";
import { somebody } from "../support/person";

test("a booking counts once its e-mail is confirmed, without JavaScript too, and not by a scanner", async ({
  openPage,
  request,
}) => {
  const { slug, service } = await attendedPractice();
  await database`UPDATE tenant SET confirms_email = true WHERE slug = ${slug}`;
  const page = await openPage({ javaScriptEnabled: false });
  const [wrong, right] = [somebody(), somebody()];
  const book = async (person: typeof right) => {
    await openTimes(page, { slug, service });
    await freeTimes(page).last().click();
    await fillDetails(page, { ...person, phone: "+576015550199" });
    await asPeopleDo(page);
    await page.getByRole("button", { name: "Reservar la cita" }).click();
  };
  await book(wrong);
  await expect(page.getByRole("heading", { name: "Revisa tu correo" })).toBeVisible();

  await page.getByLabel("Correo electrónico").fill(right.email);
  await page.getByRole("button", { name: "Enviar otra vez" }).click();
  await expect(page.getByText(`Te escribimos a ${right.email}`)).toBeVisible();
  const mail = await mailTo(right.email, /Confirma tu cita/);
  const [link = ""] = ownLinks(mail).filter((each) => each.includes("/book/request/"));
  for (let visit = 0; visit < 3; visit += 1) {
    expect((await request.get(link)).status()).toBe(200);
    expect((await request.head(link)).status()).toBe(200);
  }
  expect(await appointmentsOf(right.email)).toEqual([]);

  const telephone = await openPage({ javaScriptEnabled: false });
  await telephone.goto(link);
  await telephone.getByRole("button", { name: "Confirmar mi cita" }).click();
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
  const { slug, service, owner } = await attendedPractice();
  await database`UPDATE tenant SET confirms_email = true WHERE slug = ${slug}`;
  const person = somebody();
  await openTimes(page, { slug, service });
  await freeTimes(page).last().click();
  await fillDetails(page, { ...person, phone: "+576015550199" });
  await page.getByRole("button", { name: "Reservar la cita" }).click();
  await expect(page.getByRole("heading", { name: "Revisa tu correo" })).toBeVisible();

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
  await expect(page.getByRole("heading", { name: /Se acabó el tiempo/ })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("group", { name: "Horarios libres" }).getByRole("radio").first().check();
  await page.getByRole("button", { name: "Pedir este horario" }).click();
  await expect(page.getByRole("heading", { name: "Revisa tu correo" })).toBeVisible();
  await page.getByLabel("Código").fill(await codeFor(page.url()));
  await page.getByRole("button", { name: "Confirmar mi cita" }).click();
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
