import { expect, type Locator, type Page } from "@playwright/test";
import type { AttendedPractice } from "./attended-practice";
import type { Person } from "./person";

type Wanted = {
  readonly practice: AttendedPractice;
  readonly person: Person;
  /** `2026-12-07T10:00`, the practice's wall clock. */
  readonly at: string;
};

/** Opens the form that books at the desk, for somebody new, with the practice's service and a time. */
export async function openDeskForm(page: Page, { practice, person, at }: Wanted): Promise<Locator> {
  const date = at.slice(0, 10);
  await page.goto(`/dashboard/${practice.slug}/agenda?date=${date}&new=1&at=${at}`);
  const panel = page.getByRole("dialog", { name: "Nueva cita" });
  await panel.getByRole("combobox", { name: "Cliente" }).fill(person.name);
  await panel
    .getByRole("option", { name: `Agregar a «${person.name}» como cliente nuevo` })
    .click();
  await panel.getByRole("textbox", { name: "Correo" }).fill(person.email);
  await panel
    .getByRole("combobox", { name: "Servicio" })
    .selectOption({ label: `${practice.service} · 60 min` });
  await panel
    .getByRole("combobox", { name: "Profesional" })
    .selectOption({ label: practice.professionals[0] ?? "" });
  return panel;
}

/** Repeats what the form books: every week, so many times. */
export async function repeatWeekly(panel: Locator, count: number): Promise<void> {
  await panel.getByRole("checkbox", { name: "Repetir esta cita" }).check();
  await panel.getByLabel("Cuántas citas en total").fill(String(count));
  await expect(
    panel.getByText(/^(La fecha está libre|Las \d+ fechas|\d+ fechas? no)/),
  ).toBeVisible();
}

/** Opens an appointment of the practice's agenda beside its day. */
export async function openAppointment(
  page: Page,
  { practice, person }: Pick<Wanted, "practice" | "person">,
  date: string,
): Promise<Locator> {
  await page.goto(`/dashboard/${practice.slug}/agenda?date=${date}&view=day`);
  await page
    .getByRole("region", { name: "Calendario de citas" })
    .getByRole("link", { name: person.name })
    .first()
    .click();
  const panel = page.getByRole("dialog", { name: person.name });
  await expect(panel).toBeVisible();
  return panel;
}
