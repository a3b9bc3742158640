import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, newDoctors, offered, undo } from "../support/hours";
import { newPractice } from "../support/practice";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const tuesday = addDays(monday, 1);
const morning = ["09:00", "10:00", "11:00"];

test("a date with hours of its own stands in for somebody's week, cuts everybody's, or closes, until it is undone", async ({
  openPage,
}) => {
  const practice = await newPractice();
  const [ana, luis] = await newDoctors(practice, ["Ana Ruiz", "Luis Paz"], [540, 720]);
  const [page, visitor] = [await openPage({ account: practice.owner }), await openPage()];
  await page.goto(`/dashboard/${practice.slug}/hours/special`);
  await expect(page.getByText("No hay fechas distintas")).toBeVisible();
  const [who, date] = [page.getByLabel("Para quién"), page.getByLabel("Fecha", { exact: true })];
  const [from, to] = [page.getByLabel("Desde"), page.getByLabel("Hasta")];
  const save = page.getByRole("button", { name: "Guardar la fecha" });

  await who.selectOption({ label: ana.name });
  await date.fill(monday);
  await from.fill("14:00");
  await to.fill("16:00");
  await save.click();
  await expect(notice(page, "Fecha guardada.")).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual(["14:00", "15:00"]);
  expect(await offered(visitor, luis, monday)).toEqual(morning);

  await who.selectOption({ label: "Todo el lugar" });
  await date.fill(tuesday);
  await from.fill("10:00");
  await to.fill("20:00");
  await save.click();
  const cut = page.getByRole("listitem").filter({ hasText: "Todo el lugar" });
  await expect(cut).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  for (const doctor of [ana, luis]) {
    expect(await offered(visitor, doctor, tuesday)).toEqual(["10:00", "11:00"]);
  }

  const own = page.getByRole("listitem").filter({ hasText: ana.name });
  await own.getByRole("link", { name: /^Cambiar/ }).click();
  await expect(page.getByRole("heading", { name: "Cambiar las horas de una fecha" })).toBeVisible();
  await page.getByText("No se atiende", { exact: true }).first().click();
  await save.click();
  await expect(own).toContainText("No se atiende");
  expect(await offered(visitor, ana, monday)).toEqual([]);
  await undo(page);
  await expect(notice(page, "Listo: la fecha quedó guardada otra vez.")).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual(["14:00", "15:00"]);

  await own.getByRole("button", { name: /^Quitar/ }).click();
  await expect(own.getByText("Quitada", { exact: true })).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual(morning);
});

test("hours of a date that overlap or are over are refused by their field, and a date that has some is not overwritten", async ({
  openPage,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"]);
  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/hours/special`);
  const [who, date] = [page.getByLabel("Para quién"), page.getByLabel("Fecha", { exact: true })];
  const [from, to] = [page.getByLabel("Desde"), page.getByLabel("Hasta")];
  const save = page.getByRole("button", { name: "Guardar la fecha" });
  await who.selectOption({ label: ana.name });
  await date.fill("2026-01-05");
  await save.click();
  await expect(date).toHaveAttribute("aria-invalid", "true");
  await expect(who).toHaveValue(ana.id);

  await date.fill(monday);
  await page.getByRole("button", { name: "Agregar horas" }).click();
  await from.last().fill("12:00");
  await to.last().fill("15:00");
  await save.click();
  await expect(from.last()).toHaveAttribute("aria-invalid", "true");
  await checkPage(page, ["light", "dark"]);
  await from.last().fill("14:00");
  await save.click();
  await expect(notice(page, "Fecha guardada.")).toBeVisible();

  await who.selectOption({ label: ana.name });
  await date.fill(monday);
  await save.click();
  await expect(page.getByText(/^Esa fecha ya tiene horas distintas: 9:00/)).toBeVisible();
  await page.getByRole("link", { name: "Cambiarlas" }).click();
  await expect(page.getByRole("heading", { name: "Cambiar las horas de una fecha" })).toBeVisible();
  await expect(from).toHaveCount(2);
});
