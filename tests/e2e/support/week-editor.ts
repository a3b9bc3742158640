import { expect, type Locator, type Page } from "@playwright/test";
import { notice } from "./agenda";
import type { Doctor } from "./hours";

/** Opens somebody's week, ready to be painted. */
export async function openWeek(page: Page, { slug, id, name }: Doctor): Promise<void> {
  await page.goto(`/dashboard/${slug}/hours/weekly/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: `Horario de ${name}` })).toBeVisible();
  await expect(page.getByRole("grid", { name: "Horas de la semana" })).toBeVisible();
}

export async function saveWeek(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Guardar el horario" }).click();
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(notice(page, "Horario guardado.")).toBeVisible();
}

type Stroke = {
  /** Monday is 1. */
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** Paints half hours by dragging the mouse over them, or a finger that held still first. */
export async function paint(page: Page, stroke: Stroke, withFinger = false): Promise<void> {
  const { weekday, startMinute, endMinute } = stroke;
  if (withFinger) await showDay(page, weekday);
  await cell(page, weekday, endMinute - 30).scrollIntoViewIfNeeded();
  const from = await centreOf(cell(page, weekday, startMinute));
  const to = await centreOf(cell(page, weekday, endMinute - 30));
  if (withFinger) return dragFinger(page, from, to);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** A half hour of the grid. */
export function cell(page: Page, weekday: number, minute: number): Locator {
  return page.locator(`[data-cell="${weekday}-${minute}"]`);
}

/** The rows of a day in the list, by its name. */
export function dayRows(page: Page, name: string): Locator {
  return page.getByRole("group", { name, exact: true });
}

/** On a phone one day is in sight. */
async function showDay(page: Page, weekday: number): Promise<void> {
  const names = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
  await page.getByRole("button", { name: names[weekday - 1], exact: true }).click();
}

type Point = { readonly x: number; readonly y: number };

async function centreOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function dragFinger(page: Page, from: Point, to: Point): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Point[]) =>
    devTools.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", from);
  // It holds still until the stroke begins: what is painted shows.
  await expect(page.locator("[data-stroke]")).toBeVisible();
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await touch("touchMove", {
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    });
  }
  await touch("touchEnd");
  await devTools.detach();
}
