import type { Locator, Page } from "@playwright/test";
import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, newDoctors, offered, undo } from "../support/hours";
import { newPractice } from "../support/practice";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const tuesday = addDays(monday, 1);
const morning = ["09:00", "10:00", "11:00"];

test("mornings opened for several people with one form can be booked at once, until one click takes all back", async ({
  openPage,
}) => {
  const { page, visitor, doctors } = await setUp(openPage);
  const [ana, luis] = doctors;
  await checkPage(page, ["light", "dark"]);
  expect(await offered(visitor, ana, monday)).toEqual([]);

  await page.getByRole("checkbox", { name: ana.name }).check();
  await page.getByRole("checkbox", { name: luis.name }).check();
  await pick(page, monday, tuesday);
  await expect(page.getByLabel("Desde")).toHaveValue("09:00");
  await expect(page.getByLabel("Hasta")).toHaveValue("12:00");
  const preview = previewOf(page);
  await expect(preview.getByText("4 aperturas", { exact: true })).toBeVisible();
  await expect(preview).toContainText("2 profesionales × 2 fechas");
  await expect(preview).toContainText("Ana Ruiz y Luis Paz");
  await expect(preview).toContainText("12 turnos de 60 min");
  await expect(preview.getByText("Nada choca con esto.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Abrir 4 aperturas" }).click();
  await expect(notice(page, "4 horarios abiertos.")).toBeVisible();

  for (const doctor of doctors) {
    for (const date of [monday, tuesday]) {
      expect(await offered(visitor, doctor, date)).toEqual(morning);
    }
  }
  await undo(page);
  await expect(notice(page, "Listo: lo que se abrió quedó cerrado.")).toBeVisible();
  await expect(page.getByText("No hay horas abiertas a mano")).toBeVisible();
  expect(await offered(visitor, luis, tuesday)).toEqual([]);
});

test("hours that end after midnight are offered until then; one of several is taken back and opened again", async ({
  openPage,
}) => {
  const { page, visitor, doctors } = await setUp(openPage);
  const [ana] = doctors;
  await page.getByRole("checkbox", { name: ana.name }).check();
  await pick(page, monday);
  await page.getByRole("button", { name: "Agregar otro tramo" }).click();
  await page.getByLabel("Desde").last().fill("22:00");
  await page.getByLabel("Hasta").last().fill("01:00");
  await page.getByRole("checkbox", { name: "Termina al día siguiente" }).check();
  await page.getByRole("button", { name: "Abrir 2 aperturas" }).click();
  await expect(notice(page, "2 horarios abiertos.")).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual([...morning, "22:00", "23:00"]);
  expect(await offered(visitor, ana, tuesday)).toEqual(["00:00"]);

  const first = page.getByRole("listitem").filter({ hasText: /^9:00/ });
  await first.getByRole("button", { name: /^Quitar ?: 9:00/ }).click();
  await expect(first.getByText("Quitada", { exact: true })).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual(["22:00", "23:00"]);
  await first.getByRole("button", { name: /^Deshacer/ }).click();
  await expect(notice(page, "Listo: esas horas vuelven a estar abiertas.")).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual([...morning, "22:00", "23:00"]);
});

test("hours that overlap others are shown beside the form, which stays as it was, and only the rest is opened", async ({
  openPage,
}) => {
  const { page, visitor, doctors, owner } = await setUp(openPage);
  const [ana] = doctors;
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
  await expect(day(page, monday)).toHaveAttribute("aria-pressed", "true");
  await checkPage(page, ["light", "dark"]);

  await page.getByLabel("Hasta").fill("13:00");
  await pick(page, tuesday);
  await page.getByRole("button", { name: "Abrir 1 y dejar fuera 1" }).click();
  await expect(notice(page, "Horario abierto; 1 quedó fuera.")).toBeVisible();
  expect(await offered(visitor, ana, monday)).toEqual(morning);
  expect(await offered(visitor, ana, tuesday)).toEqual([...morning, "12:00"]);

  await page.getByRole("checkbox", { name: ana.name }).check();
  await page.locator("[data-date]:not([aria-disabled=true])").first().click();
  await page.getByLabel("Desde").fill("00:00");
  await page.getByLabel("Hasta").fill("00:01");
  await expect(previewOf(page)).toContainText("ya pasó");
  await expect(page.getByRole("button", { name: "Abrir horario" })).toBeDisabled();
});

test("the openings of a week are copied to another, seen before and taken back after", async ({
  openPage,
}) => {
  const { page, visitor, doctors } = await setUp(openPage);
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
  expect(await offered(visitor, ana, addDays(monday, 7))).toEqual(morning);
  await undo(page);
  await expect(notice(page, "Listo: lo que se copió quedó cerrado.")).toBeVisible();
  expect(await offered(visitor, ana, addDays(monday, 7))).toEqual([]);
  expect(await offered(visitor, ana, monday)).toEqual(morning);
});

type OpenPage = Parameters<Parameters<typeof test>[2]>[0]["openPage"];

async function setUp(openPage: OpenPage) {
  const practice = await newPractice();
  const doctors = await newDoctors(practice, ["Ana Ruiz", "Luis Paz"]);
  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/hours`);
  return { page, visitor: await openPage(), doctors, owner: practice.owner };
}

/** Chooses days on the month, whichever one is shown. */
async function pick(page: Page, ...dates: readonly string[]): Promise<void> {
  for (const date of dates) {
    while ((await day(page, date).count()) === 0) {
      await page.getByRole("button", { name: "Mes siguiente" }).click();
    }
    await day(page, date).click();
    await expect(day(page, date)).toHaveAttribute("aria-pressed", "true");
  }
}

function day(page: Page, date: string): Locator {
  return page.locator(`[data-date="${date}"]`);
}

/** What the form says that it will open. */
function previewOf(page: Page): Locator {
  return page.getByRole("region", { name: "Lo que se abrirá" });
}
