import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, offered, ownPractice, undo } from "../support/hours";
import { absenceForm, openTimeOff } from "../support/time-off";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const morning = ["09:00", "10:00", "11:00"];
const nineToNoon = [540, 720] as const;

test("an absence of some hours takes its times away, once or every week, and its undoing gives them back", async ({
  openPage,
  request,
}) => {
  const { practice, page, doctors } = await ownPractice(openPage, ["Ana Ruiz"], nineToNoon);
  const [ana] = doctors;
  await openTimeOff(page, practice);
  await expect(page.getByText("Nadie está ausente")).toBeVisible();
  const form = absenceForm(page);
  const fill = async () => {
    await form.who.selectOption({ label: ana.name });
    await form.from.fill(monday);
    await form.wholeDays.uncheck();
    await form.start.fill("10:00");
    await form.end.fill("11:00");
  };

  await fill();
  await form.submit.click();
  await expect(notice(page, "Ausencia anotada.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(["09:00", "11:00"]);
  await undo(page);
  await expect(notice(page, "Ausencia quitada: esas horas vuelven a estar libres.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(morning);

  await fill();
  await form.repeats.selectOption({ label: "Sí, por semanas" });
  await form.until.fill(addDays(monday, 14));
  await expect(form.words).toHaveText(/^Cada lunes de 10:00\sa\.\sm\. a 11:00\sa\.\sm\. hasta el/);
  await form.submit.click();
  await expect(page.getByRole("heading", { name: "Se repiten" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  for (const days of [0, 7, 14]) {
    expect(await offered(request, ana, addDays(monday, days))).toEqual(["09:00", "11:00"]);
  }
  expect(await offered(request, ana, addDays(monday, 21))).toEqual(morning);

  const row = page.getByRole("listitem").filter({ hasText: /Cada lunes/ });
  await row.getByRole("link", { name: /^Cambiar/ }).click();
  await expect(page.getByRole("heading", { name: "Cambiar la ausencia" })).toBeVisible();
  await form.until.fill(addDays(monday, 7));
  await page.getByRole("button", { name: "Guardar los cambios" }).click();
  await expect(notice(page, "Ausencia cambiada.")).toBeVisible();
  expect(await offered(request, ana, addDays(monday, 14))).toEqual(morning);
  await undo(page);
  await expect(notice(page, "Listo: la ausencia quedó como antes.")).toBeVisible();
  expect(await offered(request, ana, addDays(monday, 14))).toEqual(["09:00", "11:00"]);

  await row.getByRole("button", { name: /^Quitar/ }).click();
  await expect(row.getByText("Quitada", { exact: true })).toBeVisible();
  expect(await offered(request, ana, addDays(monday, 7))).toEqual(morning);
  await row.getByRole("button", { name: /^Deshacer/ }).click();
  await expect(notice(page, "Listo: la ausencia quedó anotada otra vez.")).toBeVisible();
  expect(await offered(request, ana, addDays(monday, 7))).toEqual(["09:00", "11:00"]);
});
