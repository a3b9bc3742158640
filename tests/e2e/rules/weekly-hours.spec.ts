import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { bookWith, mondayAhead, newDoctors, offered, ownPractice, undo } from "../support/hours";
import { somebody } from "../support/person";
import { newColleague, newPractice } from "../support/practice";
import { dayRows, expectSaved, openWeek, paint, saveWeek } from "../support/week-editor";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const nineToNoon = { startMinute: 540, endMinute: 720 };

test("of two who change the same hours the second is told, overwrites nothing, and can keep both", async ({
  openPage,
  request,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"]);
  const first = await openPage({ account: practice.owner });
  const second = await openPage({ account: await newColleague(practice) });
  for (const page of [first, second]) await openWeek(page, ana);
  await paint(first, { weekday: 1, ...nineToNoon });
  await saveWeek(first);
  await expectSaved(first);

  await paint(second, { weekday: 2, ...nineToNoon });
  await saveWeek(second);
  const told = second.getByRole("alert").filter({ hasText: "cambió este horario mientras" });
  await expect(told).toContainText("Nada se guardó encima y lo tuyo sigue aquí.");
  await expect(told).toContainText(/lunes: sin horas → 9:00/i);
  await checkPage(second, ["light", "dark"]);
  expect(await offered(request, ana, addDays(monday, 1))).toEqual([]);

  await told.getByRole("button", { name: "Juntar los dos cambios" }).click();
  await saveWeek(second);
  await expectSaved(second);
  for (const date of [monday, addDays(monday, 1)]) {
    expect(await offered(request, ana, date)).toEqual(["09:00", "10:00", "11:00"]);
  }
});

test("hours that make no sense are refused by their field; those over midnight are saved as meant", async ({
  openPage,
  request,
}) => {
  const { page, doctors } = await ownPractice(openPage, ["Ana Ruiz"]);
  const [ana] = doctors;
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
  expect(await offered(request, ana, monday)).toEqual([...morning, "22:00", "23:00"]);
  expect(await offered(request, ana, addDays(monday, 1))).toEqual(["00:00"]);
});

test("weeks alternate, and hours of some dates stand in for the usual ones until they end", async ({
  openPage,
  request,
}) => {
  const { page, doctors } = await ownPractice(openPage, ["Ana Ruiz"], [540, 720]);
  const [ana] = doctors;
  await openWeek(page, ana);
  await page.getByLabel("Se repite").selectOption({ label: "Cada 2 semanas" });
  const weeks = page.getByRole("navigation", { name: "Qué semana" });
  await weeks.getByRole("link", { name: /^Semana A/ }).click();
  await page.getByRole("button", { name: "Borrar", exact: true }).click();
  await paint(page, { weekday: 1, ...nineToNoon });

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
  await paint(page, { weekday: 1, startMinute: 900, endMinute: 960 });
  await saveWeek(page);
  await expectSaved(page);

  const morning = ["09:00", "10:00", "11:00"];
  const twoWeeks = [
    await offered(request, ana, monday),
    await offered(request, ana, addDays(monday, 7)),
  ];
  expect(twoWeeks.map((times) => times.length).sort()).toEqual([0, 3]);
  expect(await offered(request, ana, addDays(monday, 14))).toEqual(twoWeeks[0]);
  for (const date of [from, addDays(from, 7)]) {
    expect(await offered(request, ana, date)).toContain("15:00");
  }
  expect(await offered(request, ana, addDays(to, 2))).toEqual(morning);
});

test("hours in which somebody is booked name them first, lead to them, and cancel nothing", async ({
  openPage,
  request,
}) => {
  const { page, doctors } = await ownPractice(openPage, ["Ana Ruiz"], [540, 720]);
  const [ana] = doctors;
  const person = somebody();
  await bookWith(request, ana, { date: monday, time: "10:00" }, person);
  await openWeek(page, ana);
  await page.getByRole("button", { name: "Borrar", exact: true }).click();
  await paint(page, { weekday: 1, ...nineToNoon });
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
  request,
}) => {
  const { page, doctors } = await ownPractice(openPage, ["Ana Ruiz"], [540, 720]);
  const [ana] = doctors;
  await openWeek(page, ana);
  const mode = page.getByLabel(`Cómo se reserva con ${ana.name}`);
  await mode.selectOption({ label: "Solo aperturas" });
  await expect(notice(page, `${ana.name}: Solo aperturas.`)).toBeVisible();
  await expect(page.getByText("este horario no cuenta")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual([]);
  await undo(page);
  await expect(notice(page, `${ana.name}: Por horario.`)).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(["09:00", "10:00", "11:00"]);
});
