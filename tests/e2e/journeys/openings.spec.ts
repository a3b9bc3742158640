import type { Page } from "@playwright/test";
import { secretary } from "../support/accounts";
import { notice } from "../support/agenda";
import { freeDays, freeTimes, openTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { addDays } from "../support/worker";

test.use({ account: secretary });

const cardiology = { slug: "clinica-la-vega", service: "Consulta de cardiología" };
const doctor = "Dr. Rafael Pérez Almonte";

test("a Monday morning opened with one form can be booked at once, until it is taken back", async ({
  page,
  openPage,
  isMobile,
}) => {
  await page.goto("/dashboard/clinica-la-vega/hours");
  await checkPage(page, ["light", "dark"]);
  const day = page.getByLabel("Día", { exact: true });
  const nextMonday = await day.inputValue();
  expect(new Date(nextMonday).getUTCDay()).toBe(1);
  // Both sizes share a doctor: each opens a Monday of its own.
  const monday = isMobile ? addDays(nextMonday, 14) : nextMonday;
  const visitor = await openPage();
  await openDay(visitor, monday);
  await expect(dayLink(visitor, monday)).toBeHidden();

  await page.getByRole("checkbox", { name: doctor }).check();
  if (isMobile) await day.fill(monday);
  await expect(page.getByLabel("Desde")).toHaveValue("09:00");
  await expect(page.getByLabel("Hasta")).toHaveValue("12:00");
  await page.getByRole("button", { name: "Abrir horario" }).click();
  await expect(notice(page, "Horario abierto.")).toBeVisible();
  await checkPage(page);

  await visitor.reload();
  await dayLink(visitor, monday).click();
  await expect(dayLink(visitor, monday)).toHaveAttribute("aria-current", "date");
  await expect(freeTimes(visitor)).toHaveText([
    "9:00 a. m.",
    "9:30 a. m.",
    "10:00 a. m.",
    "10:30 a. m.",
    "11:00 a. m.",
    "11:30 a. m.",
  ]);

  const opened = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name: spokenDay(monday) }) });
  await opened.getByRole("button", { name: /^Quitar ?: 9:00/ }).click();
  await expect(opened.getByText("Quitada", { exact: true })).toBeVisible();
  await expect(opened.getByRole("button", { name: /^Deshacer/ })).toBeVisible();
  await visitor.reload();
  await expect(dayLink(visitor, monday)).toBeHidden();
});

test("hours that overlap others are refused beside the form, which stays as it was", async ({
  page,
  isMobile,
}) => {
  await page.goto("/dashboard/clinica-la-vega/hours");
  const day = page.getByLabel("Día", { exact: true });
  const far = addDays(await day.inputValue(), isMobile ? 28 : 35);
  const open = async () => {
    await page.getByRole("checkbox", { name: doctor }).check();
    await day.fill(far);
    await page.getByRole("button", { name: "Abrir horario" }).click();
  };
  await open();
  await expect(notice(page, "Horario abierto.")).toBeVisible();
  await open();
  await expect(
    page.getByRole("alert").filter({ hasText: "Ya hay horas abiertas que coinciden" }),
  ).toBeVisible();
  await expect(day).toHaveValue(far);
  await checkPage(page);
  await notice(page, "Horario abierto.").getByRole("button", { name: "Deshacer" }).click();
  await expect(notice(page, "Listo: lo que se abrió quedó cerrado.")).toBeVisible();
});

/** The month of a day, at the doctor's times. */
async function openDay(page: Page, date: string): Promise<void> {
  await openTimes(page, cardiology);
  await page.goto(`${page.url()}&month=${date.slice(0, 7)}`);
}

function dayLink(page: Page, date: string) {
  return freeDays(page).and(page.locator(`[href*="date=${date}"]`));
}

/** `lunes, 23 de noviembre` as the list writes it, whatever follows. */
function spokenDay(date: string): RegExp {
  const text = new Intl.DateTimeFormat("es", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return new RegExp(`^${text.format(new Date(date))}`, "i");
}
