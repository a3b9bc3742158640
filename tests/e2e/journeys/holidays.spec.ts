import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, newDoctors, offered, undo } from "../support/hours";
import { newPractice } from "../support/practice";
import { addDays } from "../support/worker";

const morning = ["09:00", "10:00", "11:00"];

test("a country's holiday closes once it is observed, opens where the practice works, and closes again", async ({
  openPage,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"], [540, 720]);
  const [page, visitor] = [await openPage({ account: practice.owner }), await openPage()];
  const { name, date } = nextHoliday();
  await page.goto(`/dashboard/${practice.slug}/hours/holidays`);
  await checkPage(page, ["light", "dark"]);
  expect(await offered(visitor, ana, date)).toEqual(morning);

  const observed = page.getByRole("switch", { name: "Cerrar los feriados de Colombia" });
  await observed.click();
  await expect(notice(page, "Listo: los feriados quedan cerrados.")).toBeVisible();
  await expect(observed).toBeChecked();
  expect(await offered(visitor, ana, date)).toEqual([]);

  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: /^Trabajamos ese día/ }).click();
  await expect(notice(page, `${name}: ese día se trabaja.`)).toBeVisible();
  await expect(row.getByText("Abierto", { exact: true })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  expect(await offered(visitor, ana, date)).toEqual(morning);
  await undo(page);
  await expect(row.getByText("Cerrado", { exact: true })).toBeVisible();
  expect(await offered(visitor, ana, date)).toEqual([]);
});

test("a day of the practice's own closes whether the country's are observed or not, and its removal opens it", async ({
  openPage,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"], [540, 720]);
  const [page, visitor] = [await openPage({ account: practice.owner }), await openPage()];
  await page.goto(`/dashboard/${practice.slug}/hours/holidays`);
  const date = addDays(mondayAhead(), 2);
  const add = page.getByRole("button", { name: "Agregar el día" });
  await page.getByLabel("Día", { exact: true }).fill(date);
  await page.getByLabel("Nombre").fill("Día de la clínica");
  await add.click();
  await expect(notice(page, "Día agregado.")).toBeVisible();
  expect(await offered(visitor, ana, date)).toEqual([]);

  await page.getByLabel("Día", { exact: true }).fill(date);
  await page.getByLabel("Nombre").fill("Otra vez");
  await add.click();
  await expect(page.getByLabel("Día", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Nombre")).toHaveValue("Otra vez");
  await checkPage(page, ["light", "dark"]);

  const row = page.getByRole("listitem").filter({ hasText: "Día de la clínica" });
  await row.getByRole("button", { name: /^Quitar/ }).click();
  await expect(notice(page, "Día de la clínica: quitado de los feriados.")).toBeVisible();
  expect(await offered(visitor, ana, date)).toEqual(morning);
  await undo(page);
  await expect(row).toBeVisible();
  expect(await offered(visitor, ana, date)).toEqual([]);
});

/** One of two that are half a year apart, each on its own date every year: whichever is days ahead. */
function nextHoliday() {
  const soonest = addDays(new Date().toISOString().slice(0, 10), 3);
  const year = Number(soonest.slice(0, 4));
  const holidays = [year, year + 1].flatMap((each) => [
    { name: "Día del Trabajador", date: `${each}-05-01` },
    { name: "Navidad", date: `${each}-12-25` },
  ]);
  const next = holidays.find(({ date }) => date >= soonest);
  if (!next) throw new Error("Every year has holidays");
  return next;
}
