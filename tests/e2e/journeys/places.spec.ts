import type { Page } from "@playwright/test";
import { notice } from "../support/agenda";
import { attendedPractice, openFarDay } from "../support/attended-practice";
import { at, expectBooked, fillDetails, freeTimes, openTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { appointmentPage } from "../support/portal";

test("a second place gets its hours, and visitors say where they want to come", async ({
  openPage,
}) => {
  const practice = await attendedPractice();
  const { slug, name, owner } = practice;
  const page = await openPage({ account: owner });
  const home = `/dashboard/${slug}/places`;
  await page.goto(home);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("link", { name: "Nueva sede" }).click();
  const zone = page.getByLabel("Zona horaria");
  await page.getByLabel("Nombre").fill("Sede Norte");
  await page.getByLabel("Dirección").fill("Calle 85 # 12-30");
  await zone.fill("America/Macondo");
  await page.getByRole("button", { name: "Agregar la sede" }).click();
  await expect(zone).toHaveAccessibleDescription(/Esa zona horaria no existe/);
  await expect(page.getByLabel("Dirección")).toHaveValue("Calle 85 # 12-30");
  await checkPage(page);
  await zone.fill("America/Bogota");
  await page.getByRole("button", { name: "Agregar la sede" }).click();
  await expect(page).toHaveURL(home);

  const way = page.getByLabel(`Minutos entre ${name} y Sede Norte`);
  await way.fill("9000");
  await page.getByRole("button", { name: "Guardar los tiempos" }).click();
  await expect(way).toHaveAccessibleDescription(/Es más de lo permitido/);
  await way.fill("40");
  await page.getByRole("button", { name: "Guardar los tiempos" }).click();
  await expect(notice(page, "Tiempos de camino guardados.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  await giveEveningsAt(page, slug, "Sede Norte");
  await page.goto(home);
  await expect(page.getByText("Atienden: Ana Suárez")).toBeVisible();

  const visitor = await openPage();
  await openTimes(visitor, practice);
  const where = visitor.getByRole("navigation", { name: "¿Dónde?" });
  await expect(where.getByRole("link")).toHaveText([name, "Sede Norte"]);
  await where.getByRole("link", { name: "Sede Norte" }).click();
  await expect(where.getByRole("link", { name: "Sede Norte" })).toHaveAttribute("aria-current");
  await expect(visitor.getByText("Calle 85 # 12-30")).toBeVisible();
  await checkPage(visitor, ["light", "dark"]);
  await openFarDay(visitor);
  await freeTimes(visitor).first().click();
  const person = somebody();
  await fillDetails(visitor, person);
  await visitor.getByRole("button", { name: "Reservar la cita" }).click();
  const id = await expectBooked(visitor);
  await expect(visitor.getByText("Calle 85 # 12-30")).toBeVisible();

  const mail = await mailTo(person.email, /^Tu cita/);
  expect(mail.plain).toContain("Sede Norte, Calle 85 # 12-30");
  await visitor.goto(invitationLink(mail));
  await expect(visitor.getByText("Calle 85 # 12-30")).toBeVisible();
  await appointmentPage(visitor).move.click();
  // Evenings alone, where the main place has mornings.
  await expect(freeTimes(visitor).first().locator("[data-time]")).toHaveText(/^[67]:00\sp\.\sm\.$/);

  await page.goto(`/dashboard/${slug}/agenda?appointment=${id}`);
  const panel = page.getByRole("dialog");
  await expect(panel.getByRole("definition").filter({ hasText: "Sede Norte" })).toBeVisible();
  await panel.getByRole("button", { name: "Mover", exact: true }).click();
  await expect(panel.getByRole("button", { name: /^7:00.*Sede Norte$/ })).toBeVisible();
  await panel.getByRole("button", { name: /^9:00.*Sede principal$/ }).click();
  await checkPage(page, ["light", "dark"]);
  await panel.getByRole("button", { name: "Mover la cita" }).click();
  await expect(panel.getByRole("definition").filter({ hasText: "Sede Norte" })).toBeHidden();
});

test("the only room of a kind is never asked of two professionals at once, and gives way when it closes", async ({
  openPage,
}) => {
  const practice = await attendedPractice(["Ana Suárez", "Luis Méndez"]);
  const { slug, service, owner } = practice;
  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/places/rooms`);
  await page.getByLabel("Tipo de espacio").fill("Cabina");
  await page.getByRole("button", { name: "Agregar el tipo" }).click();
  await expect(notice(page, "Tipo agregado.")).toBeVisible();
  await page.getByRole("button", { name: "Agregar", exact: true }).click();
  await expect(notice(page, "Espacio agregado.")).toBeVisible();

  await page.goto(`/dashboard/${slug}/services`);
  await page.getByRole("link", { name: /^Editar/ }).click();
  await page.locator("summary").filter({ hasText: "Sala, sillón o grupo" }).click();
  await page.getByLabel("Qué espacio necesita").selectOption({ label: "Cabina (1)" });
  await page.getByRole("button", { name: "Guardar el servicio" }).click();
  await expect(notice(page, "Servicio guardado.")).toBeVisible();

  const visitor = await openPage();
  const timesWith = async (professional: string) => {
    await visitor.goto(`/${slug}/book`);
    await visitor.getByRole("link", { name: service }).click();
    await visitor.getByRole("link", { name: professional }).click();
    await openFarDay(visitor);
    return freeTimes(visitor);
  };
  await at(await timesWith("Ana Suárez"), "11:00").click();
  await fillDetails(visitor, somebody());
  await visitor.getByRole("button", { name: "Reservar la cita" }).click();
  await expectBooked(visitor);
  const withLuis = await timesWith("Luis Méndez");
  await expect(at(withLuis, "10:00")).toHaveCount(1);
  await expect(at(withLuis, "11:00")).toHaveCount(0);

  await page.goto(`/dashboard/${slug}/places/rooms`);
  const room = page.getByRole("listitem").filter({ hasText: "1 cita por venir" });
  await room.getByLabel("Más acciones: Cabina").click();
  await room.getByRole("button", { name: "Poner fuera de uso" }).click();
  const question = page.getByRole("dialog", { name: "«Cabina» todavía se usa" });
  await expect(question).toContainText("Queda 1 cita por venir en este espacio.");
  await question.getByRole("button", { name: "Pasarlas a otro y ponerlo fuera de uso" }).click();
  await expect(notice(page, "Ninguna encontró otro espacio libre.")).toBeVisible();

  await page.getByLabel("Nombre", { exact: true }).fill("Cabina grande");
  await page.getByRole("button", { name: "Agregar", exact: true }).click();
  await expect(page.getByText("Cabina grande", { exact: true })).toBeVisible();
  await room.getByLabel("Más acciones: Cabina").click();
  await room.getByRole("button", { name: "Poner fuera de uso" }).click();
  await question.getByRole("button", { name: "Pasarlas a otro y ponerlo fuera de uso" }).click();
  await expect(notice(page, "«Cabina» está fuera de uso.")).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: /^Cabina grande\s*1 cita por venir/ }),
  ).toBeVisible();
  await checkPage(page, ["light", "dark"]);
});

/** Ana's Mondays from 18:00 on, as they are typed into the list. */
async function giveEveningsAt(page: Page, slug: string, place: string): Promise<void> {
  await page.goto(`/dashboard/${slug}/hours/weekly`);
  await page.getByRole("link", { name: /Ana Suárez/ }).click();
  await page.getByRole("button", { name: "Lista" }).click();
  const monday = page.getByRole("group", { name: "lunes" });
  await monday.getByRole("button", { name: /^Agregar horas/ }).click();
  await monday.getByLabel("Atiende: Desde").last().fill("18:00");
  await monday.getByLabel("Atiende: Hasta").last().fill("20:00");
  await monday.getByLabel("Sede", { exact: true }).last().selectOption({ label: place });
  await page.getByRole("button", { name: "Guardar el horario" }).click();
  await expect(notice(page, "Horario guardado.")).toBeVisible();
}
