import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, ownPractice } from "../support/hours";

const monday = mondayAhead();

test("hours of a date that overlap or are over are refused by their field, and a date that has some is not overwritten", async ({
  openPage,
}) => {
  const { practice, page, doctors } = await ownPractice(openPage, ["Ana Ruiz"]);
  const [ana] = doctors;
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
