import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { offered, ownPractice, undo } from "../support/hours";
import { addDays } from "../support/worker";

const morning = ["09:00", "10:00", "11:00"];

test("a country's holiday closes once it is observed, opens where the practice works, and closes again", async ({
  openPage,
  request,
}) => {
  const { practice, page, doctors } = await ownPractice(openPage, ["Ana Ruiz"], [540, 720]);
  const [ana] = doctors;
  const { name, date } = nextHoliday();
  await page.goto(`/dashboard/${practice.slug}/hours/holidays`);
  await checkPage(page, ["light", "dark"]);
  expect(await offered(request, ana, date)).toEqual(morning);

  const observed = page.getByRole("switch", { name: "Cerrar los feriados de Colombia" });
  await observed.click();
  await expect(notice(page, "Listo: los feriados quedan cerrados.")).toBeVisible();
  await expect(observed).toBeChecked();
  expect(await offered(request, ana, date)).toEqual([]);

  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: /^Trabajamos ese día/ }).click();
  await expect(notice(page, `${name}: ese día se trabaja.`)).toBeVisible();
  await expect(row.getByText("Abierto", { exact: true })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  expect(await offered(request, ana, date)).toEqual(morning);
  await undo(page);
  await expect(row.getByText("Cerrado", { exact: true })).toBeVisible();
  expect(await offered(request, ana, date)).toEqual([]);
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
