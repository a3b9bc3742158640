import { expect, type Page } from "@playwright/test";
import type { Practice } from "./practice";

export async function openTimeOff(page: Page, { slug }: Practice): Promise<void> {
  await page.goto(`/dashboard/${slug}/hours/time-off`);
  await expect(page.getByRole("heading", { name: "Anotar una ausencia" })).toBeVisible();
}

/** The form's fields, by their labels. */
export function absenceForm(page: Page) {
  return {
    who: page.getByLabel("Quién o qué"),
    from: page.getByLabel("Desde el día"),
    to: page.getByLabel("Hasta el día"),
    wholeDays: page.getByLabel("Días completos"),
    start: page.getByLabel("Desde la hora"),
    end: page.getByLabel("Hasta la hora"),
    repeats: page.getByLabel("¿Se repite?"),
    until: page.getByLabel("Se repite hasta el"),
    /** All of it in one sentence. */
    words: page.getByRole("status").filter({ hasText: /./ }).first(),
    submit: page.getByRole("button", { name: "Anotar la ausencia" }),
  };
}
