import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, offered, undo } from "../support/hours";
import { dayOf, openingsPage, pick, previewOf } from "../support/openings";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const tuesday = addDays(monday, 1);
const morning = ["09:00", "10:00", "11:00"];

test("hours that end after midnight are offered until then; one of several is taken back and opened again", async ({
  openPage,
  request,
}) => {
  const { page, doctors } = await openingsPage(openPage);
  const [ana] = doctors;
  await page.getByRole("checkbox", { name: ana.name }).check();
  await pick(page, monday);
  await page.getByRole("button", { name: "Agregar otro tramo" }).click();
  await page.getByLabel("Desde").last().fill("22:00");
  await page.getByLabel("Hasta").last().fill("01:00");
  await page.getByRole("checkbox", { name: "Termina al día siguiente" }).check();
  await page.getByRole("button", { name: "Abrir 2 aperturas" }).click();
  await expect(notice(page, "2 horarios abiertos.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual([...morning, "22:00", "23:00"]);
  expect(await offered(request, ana, tuesday)).toEqual(["00:00"]);

  const first = page.getByRole("listitem").filter({ hasText: /^9:00/ });
  await first.getByRole("button", { name: /^Quitar ?: 9:00/ }).click();
  await expect(first.getByText("Quitada", { exact: true })).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(["22:00", "23:00"]);
  await first.getByRole("button", { name: /^Deshacer/ }).click();
  await expect(notice(page, "Listo: esas horas vuelven a estar abiertas.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual([...morning, "22:00", "23:00"]);
});

test("hours that overlap others are shown beside the form, which stays as it was, and only the rest is opened", async ({
  openPage,
  request,
}) => {
  const { page, doctors, owner } = await openingsPage(openPage);
  const [ana] = doctors;
  // Its screen hears nothing of the other's: else there would be nothing to press any more.
  await page.route("**/api/live/**", () => {});
  await page.reload();
  const other = await openPage({ account: owner });
  await other.goto(page.url());
  for (const each of [page, other]) {
    await each.getByRole("checkbox", { name: ana.name }).check();
    await pick(each, monday);
    await expect(previewOf(each).getByText("Nada choca con esto.")).toBeVisible();
  }
  await other.getByRole("button", { name: "Abrir horario" }).click();
  await expect(notice(other, "Horario abierto.")).toBeVisible();

  // Who comes second is refused although nothing clashed when they looked.
  await page.getByRole("button", { name: "Abrir horario" }).click();
  await expect(previewOf(page)).toContainText("1 choca con algo");
  await expect(previewOf(page)).toContainText("ya hay horas abiertas");
  await expect(page.getByRole("checkbox", { name: ana.name })).toBeChecked();
  await expect(dayOf(page, monday)).toHaveAttribute("aria-pressed", "true");
  await checkPage(page, ["light", "dark"]);

  await page.getByLabel("Hasta").fill("13:00");
  await pick(page, tuesday);
  await page.getByRole("button", { name: "Abrir 1 y dejar fuera 1" }).click();
  await expect(notice(page, "Horario abierto; 1 quedó fuera.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(morning);
  expect(await offered(request, ana, tuesday)).toEqual([...morning, "12:00"]);

  await page.getByRole("checkbox", { name: ana.name }).check();
  await page.locator("[data-date]:not([aria-disabled=true])").first().click();
  await page.getByLabel("Desde").fill("00:00");
  await page.getByLabel("Hasta").fill("00:01");
  await expect(previewOf(page)).toContainText("ya pasó");
  await expect(page.getByRole("button", { name: "Abrir horario" })).toBeDisabled();
});

test("the openings of a week are copied to another, seen before and taken back after", async ({
  openPage,
  request,
}) => {
  const { page, doctors } = await openingsPage(openPage);
  const [ana] = doctors;
  await page.getByRole("checkbox", { name: ana.name }).check();
  await pick(page, monday);
  await page.getByRole("button", { name: "Abrir horario" }).click();
  await expect(notice(page, "Horario abierto.")).toBeVisible();

  await page.getByRole("button", { name: "Copiar la semana pasada" }).click();
  const dialog = page.getByRole("dialog", { name: "Repetir las aperturas de una semana" });
  await dialog.getByLabel("Semana que se repite").selectOption(monday);
  await dialog.getByLabel("Semana que las recibe").selectOption(addDays(monday, 7));
  await expect(dialog.getByText("Se abre 1 apertura:")).toBeVisible();
  await expect(dialog.getByText(ana.name)).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await dialog.getByRole("button", { name: "Abrir 1 apertura" }).click();
  await expect(notice(page, "Apertura copiada.")).toBeVisible();
  expect(await offered(request, ana, addDays(monday, 7))).toEqual(morning);
  await undo(page);
  await expect(notice(page, "Listo: lo que se copió quedó cerrado.")).toBeVisible();
  expect(await offered(request, ana, addDays(monday, 7))).toEqual([]);
  expect(await offered(request, ana, monday)).toEqual(morning);
});
