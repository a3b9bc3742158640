import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { bookWith, mondayAhead, newDoctors, offered, undo } from "../support/hours";
import { somebody } from "../support/person";
import { newColleague, newPractice } from "../support/practice";
import { cell, dayRows, expectSaved, openWeek, paint, saveWeek } from "../support/week-editor";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const nineToNoon = { startMinute: 540, endMinute: 720 };

test("a week is painted, continued with the keyboard, copied to other days, offered once saved, and undone", async ({
  openPage,
  isMobile,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"]);
  const [page, visitor] = [await openPage({ account: practice.owner }), await openPage()];
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
  expect(await offered(visitor, ana, monday)).toEqual(times);
  expect(await offered(visitor, ana, addDays(monday, 4))).toEqual(times);
  expect(await offered(visitor, ana, addDays(monday, 5))).toEqual([]);
  await undo(page);
  await expect(notice(page, "Listo: el horario quedó como antes.")).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual([]);
});

test("of two who change the same hours the second is told, overwrites nothing, and can keep both", async ({
  openPage,
  isMobile,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"]);
  const [first, second, visitor] = [
    await openPage({ account: practice.owner }),
    await openPage({ account: await newColleague(practice) }),
    await openPage(),
  ];
  for (const page of [first, second]) await openWeek(page, ana);
  await paint(first, { weekday: 1, ...nineToNoon }, isMobile);
  await saveWeek(first);
  await expectSaved(first);

  await paint(second, { weekday: 2, ...nineToNoon }, isMobile);
  await saveWeek(second);
  const told = second.getByRole("alert").filter({ hasText: "cambió este horario mientras" });
  await expect(told).toContainText("Nada se guardó encima y lo tuyo sigue aquí.");
  await expect(told).toContainText(/lunes: sin horas → 9:00/i);
  await checkPage(second, ["light", "dark"]);
  expect(await offered(visitor, ana, addDays(monday, 1))).toEqual([]);

  await told.getByRole("button", { name: "Juntar los dos cambios" }).click();
  await saveWeek(second);
  await expectSaved(second);
  for (const date of [monday, addDays(monday, 1)]) {
    expect(await offered(visitor, ana, date)).toEqual(["09:00", "10:00", "11:00"]);
  }
});

test("hours that make no sense are refused by their field; those over midnight are saved as meant", async ({
  openPage,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"]);
  const [page, visitor] = [await openPage({ account: practice.owner }), await openPage()];
  await openWeek(page, ana);
  await page.getByRole("button", { name: "Lista", exact: true }).click();
  const rows = dayRows(page, "lunes");
  await rows.getByRole("button", { name: "Agregar horas" }).click();
  const [from, to] = [rows.getByLabel("Atiende: Desde"), rows.getByLabel("Atiende: Hasta")];

  // As in a browser that knows no fields of time.
  await to.evaluate((field) => field.setAttribute("type", "text"));
  await from.fill("09:00");
  await to.fill("25:00");
  await saveWeek(page);
  await expect(to).toHaveAccessibleDescription("Escribe una hora válida.");
  await expect(to).toBeFocused();
  await to.fill("13:00");

  await rows.getByRole("button", { name: "Agregar horas" }).click();
  await from.last().fill("12:00");
  await to.last().fill("15:00");
  await saveWeek(page);
  await expect(from.last()).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("Hay una hora que revisar.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  await from.last().fill("22:00");
  await to.last().fill("01:00");
  await expect(to.last()).toHaveAttribute("aria-invalid", "true");
  await rows.getByRole("checkbox", { name: "¿Termina al día siguiente?" }).check();
  await saveWeek(page);
  await expectSaved(page);
  const morning = ["09:00", "10:00", "11:00", "12:00"];
  expect(await offered(visitor, ana, monday)).toEqual([...morning, "22:00", "23:00"]);
  expect(await offered(visitor, ana, addDays(monday, 1))).toEqual(["00:00"]);
});

test("weeks alternate, and hours of some dates stand in for the usual ones until they end", async ({
  openPage,
  isMobile,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"], [540, 720]);
  const [page, visitor] = [await openPage({ account: practice.owner }), await openPage()];
  await openWeek(page, ana);
  await page.getByLabel("Se repite").selectOption({ label: "Cada 2 semanas" });
  const weeks = page.getByRole("navigation", { name: "Qué semana" });
  await weeks.getByRole("link", { name: /^Semana A/ }).click();
  await page.getByRole("button", { name: "Borrar", exact: true }).click();
  await paint(page, { weekday: 1, ...nineToNoon }, isMobile);

  await page.getByRole("button", { name: "Otras fechas" }).click();
  const dialog = page.getByRole("dialog", { name: "Un horario para algunas fechas" });
  const [from, to] = [addDays(monday, 28), addDays(monday, 41)];
  await dialog.getByLabel("Desde el día").fill(from);
  await dialog.getByLabel("Hasta el día").fill(addDays(from, -1));
  await dialog.getByRole("button", { name: "Crear el horario" }).click();
  await expect(dialog.getByLabel("Hasta el día")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Hasta el día").fill(to);
  await dialog.getByRole("button", { name: "Crear el horario" }).click();
  await expect(dialog).toBeHidden();
  await checkPage(page, ["light", "dark"]);
  await page.getByLabel("Se repite").selectOption({ label: "Todas las semanas" });
  await page.getByRole("button", { name: "Atiende", exact: true }).click();
  await paint(page, { weekday: 1, startMinute: 900, endMinute: 960 }, isMobile);
  await saveWeek(page);
  await expectSaved(page);

  const morning = ["09:00", "10:00", "11:00"];
  const twoWeeks = [
    await offered(visitor, ana, monday),
    await offered(visitor, ana, addDays(monday, 7)),
  ];
  expect(twoWeeks.map((times) => times.length).sort()).toEqual([0, 3]);
  expect(await offered(visitor, ana, addDays(monday, 14))).toEqual(twoWeeks[0]);
  for (const date of [from, addDays(from, 7)]) {
    expect(await offered(visitor, ana, date)).toContain("15:00");
  }
  expect(await offered(visitor, ana, addDays(to, 2))).toEqual(morning);
});

test("hours in which somebody is booked name them first, lead to them, and cancel nothing", async ({
  openPage,
  request,
  isMobile,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"], [540, 720]);
  const page = await openPage({ account: practice.owner });
  const person = somebody();
  await bookWith(request, ana, { date: monday, time: "10:00" }, person);
  await openWeek(page, ana);
  await page.getByRole("button", { name: "Borrar", exact: true }).click();
  await paint(page, { weekday: 1, ...nineToNoon }, isMobile);
  await saveWeek(page);
  const told = page.getByRole("alert").filter({ hasText: "Queda 1 cita fuera del horario nuevo" });
  await expect(told).toContainText(person.name);
  await checkPage(page, ["light", "dark"]);
  const [agenda] = await Promise.all([
    page.waitForEvent("popup"),
    told.getByRole("link", { name: /10:00/ }).click(),
  ]);
  await expect(agenda.getByRole("dialog", { name: person.name })).toBeVisible();
  await agenda.close();
  await told.getByRole("button", { name: "Guardar y dejar la cita" }).click();
  await expectSaved(page);
});

test("where somebody's hours come from is chosen beside their week, told, and undone", async ({
  openPage,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"], [540, 720]);
  const [page, visitor] = [await openPage({ account: practice.owner }), await openPage()];
  await openWeek(page, ana);
  const mode = page.getByLabel(`Cómo se reserva con ${ana.name}`);
  await mode.selectOption({ label: "Solo aperturas" });
  await expect(notice(page, `${ana.name}: Solo aperturas.`)).toBeVisible();
  await expect(page.getByText("este horario no cuenta")).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual([]);
  await undo(page);
  await expect(notice(page, `${ana.name}: Por horario.`)).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual(["09:00", "10:00", "11:00"]);
});
