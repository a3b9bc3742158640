import { chooseTime } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { invite, openLink } from "../support/portal";

test("a mother adds her child, books for them from one's own appointment, and takes them off and back", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  const { person, slug, id } = invited;
  const child = `Mateo ${person.name.split(" ").at(-1)}`;
  await openLink(page, invited);
  await page.goto(`/${slug}/my/family`);
  await page.getByRole("textbox", { name: "Nombre y apellido" }).fill(child);
  await page.getByRole("radio", { name: "Hijo o hija" }).check();
  await page.getByRole("button", { name: "Agregar" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: child })).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  await page.goto(`/${slug}/my/${id}/again`);
  await chooseTime(page, testInfo);
  await page.getByRole("radio", { name: child }).check();
  await checkPage(page);
  await page.getByRole("button", { name: "Reservar esta cita" }).click();
  await expect(page.getByText("Listo: tu cita está reservada.")).toBeVisible();
  await expect(page.getByText(`Cita de ${child}`, { exact: true })).toBeVisible();
  const latest = () => mailTo(person.email, /^Falta confirmar tu cita/);
  const heading = `Guardamos esta hora para ${child}`.toUpperCase();
  await expect.poll(async () => (await latest()).plain, { timeout: 20_000 }).toContain(heading);
  const mail = await latest();
  expect(mail.plain).toContain(`Hola, ${person.name}.`);
  await page.goto(invitationLink(mail));
  await page.goto(`/${slug}/my`);
  await expect(page.getByText(`Hola, ${person.name}`)).toBeVisible();
  await expect(page.getByText(`Cita de ${child}`)).toBeVisible();

  await page.goto(`/${slug}/my/family`);
  await page.getByText("Cambiar o quitar").click();
  await page.getByRole("button", { name: "Quitar de mi familia" }).click();
  await page.getByRole("button", { name: "Sí, quitar" }).click();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByText("Listo: vuelve a estar en tu familia.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: child })).toBeVisible();
});
