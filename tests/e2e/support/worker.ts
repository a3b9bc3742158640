import type { TestInfo } from "@playwright/test";

/** Which of the workers that run side by side. */
export type Worker = Pick<TestInfo, "parallelIndex" | "config">;

/** Whether a day (`YYYY-MM-DD`) is this worker's: those that run side by side never want the same time. */
export function isDayOf({ parallelIndex, config }: Worker, date: string): boolean {
  return (Date.parse(date) / dayMs) % config.workers === parallelIndex;
}

/** `2026-11-30` and 1 give `2026-12-01`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

const dayMs = 86_400_000;
