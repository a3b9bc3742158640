import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, offered, ownPractice, undo } from "../support/hours";
import { cell, expectSaved, paint, saveWeek } from "../support/week-editor";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const nineToNoon = { startMinute: 540, endMinute: 720 };

test("a week is painted, continued with the keyboard, copied to other days, offered once saved, and undone", async ({
  openPage,
  request,
  isMobile,
}) => {
  const { practice, page, doctors } = await ownPractice(openPage, ["Ana Ruiz"]);
  const [ana] = doctors;
  await page.goto(`/dashboard/${practice.slug}/hours/weekly`);
  await expect(page.getByText("Sin horas: no se puede reservar por horario.")).toBeVisible();
  await page.getByRole("link", { name: `Editar : ${ana.name}` }).click();
  await expect(page.getByRole("grid", { name: "Horas de la semana" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  await paint(page, { weekday: 1, ...nineToNoon }, isMobile);
  await expect(cell(page, 1, 690)).toHaveAccessibleName(/: atiende$/);
  await expect(cell(page, 1, 720)).toHaveAccessibleName(/: sin horas$/);

  await page.locator('[data-cell][tabindex="0"]').focus();
  for (let row = 0; row < 5; row += 1) await page.keyboard.press("ArrowDown");
  await expect(cell(page, 1, 840)).toBeFocused();
  for (let row = 0; row < 3; row += 1) await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByText("9:00 a. m. a 12:00 p. m. y 2:00 a 4:00 p. m.")).toBeVisible();

  await page.getByRole("button", { name: "Copiar el lunes a otros días" }).click();
  const dialog = page.getByRole("dialog", { name: "Copiar el lunes" });
  await dialog.getByRole("button", { name: "Lunes a viernes" }).click();
  await dialog.getByRole("button", { name: "Copiar", exact: true }).click();
  await expect(page.getByText("25 h por semana")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await saveWeek(page);
  await expectSaved(page);

  const times = ["09:00", "10:00", "11:00", "14:00", "15:00"];
  expect(await offered(request, ana, monday)).toEqual(times);
  expect(await offered(request, ana, addDays(monday, 4))).toEqual(times);
  expect(await offered(request, ana, addDays(monday, 5))).toEqual([]);
  await undo(page);
  await expect(notice(page, "Listo: el horario quedó como antes.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual([]);
});
