import {
  asPeopleDo,
  chooseTime,
  detailsForm,
  expectBooked,
  familyMedicine,
  fillDetails,
  openTimes,
} from "../support/booking";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { somebody } from "../support/person";

test("a slip in an e-mail is asked about, and whoever wishes is remembered until they forget it", async ({
  page,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  const form = detailsForm(page);
  const mailbox = person.email.split("@")[0];
  await fillDetails(page, { ...person, email: `${mailbox}@gmial.com` });
  await page.getByRole("button", { name: "Sí, usar este" }).click();
  await expect(form.email).toHaveValue(`${mailbox}@gmail.com`);
  await page.getByLabel("Recordar mis datos").check();
  await form.confirm.click();
  await expectBooked(page);

  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await expect(form.name).toHaveValue(person.name);
  await expect(form.phone).toHaveValue(person.phone);
  await page.getByRole("button", { name: "Olvidarlos" }).click();
  await expect(form.name).toHaveValue("");
  await page.reload();
  await expect(form.name).toHaveValue("");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody books for somebody else, whose name is asked once that is ticked", async ({
    page,
  }, testInfo) => {
    const person = somebody();
    await openTimes(page, familyMedicine);
    await chooseTime(page, testInfo);
    const other = page.getByRole("textbox", { name: "Nombre y apellido de quien viene" });
    await expect(other).toBeHidden();
    await page.getByLabel("La cita es para otra persona").check();
    await page.getByRole("textbox", { name: "Nombre y apellido", exact: true }).fill(person.name);
    await page.getByRole("textbox", { name: "Correo electrónico" }).fill(person.email);
    await page.getByRole("textbox", { name: "Teléfono" }).fill(person.phone);
    await asPeopleDo(page);
    await detailsForm(page).confirm.click();
    await expect(other).toHaveAccessibleDescription(/obligatorio/);
    await other.fill("Sofía Pruebas");
    await asPeopleDo(page);
    await detailsForm(page).confirm.click();
    await expectBooked(page);
    expect(await appointmentsOf(person.email)).toHaveLength(1);

    const mail = await mailTo(person.email, /^Falta confirmar tu cita/);
    expect(mail.plain).toContain(`Hola, ${person.name}.`);
    await page.goto(invitationLink(mail));
    await expect(page.getByText("Cita de Sofía Pruebas")).toBeVisible();
    await page.goto("/clinica-la-vega/my");
    await expect(page.getByText(`Hola, ${person.name}`)).toBeVisible();
  });
});
