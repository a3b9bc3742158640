import type { Weekday } from "@/lib/core/time/civil";

export type Window = {
  readonly kind: "work" | "break";
  readonly weekday: Weekday;
  /** `HH:MM` */
  readonly start: string;
  readonly end: string;
};

/** A window being edited; the key stays while the rest changes. */
export type Row = Window & { readonly key: string };

export function rowsOf(windows: readonly Window[]): readonly Row[] {
  return windows.map((window, index) => ({ ...window, key: `saved-${index}` }));
}

/** One more window in a day, with the usual hours for a beginning. */
export function addRow(
  rows: readonly Row[],
  weekday: Weekday,
  kind: Window["kind"],
): readonly Row[] {
  return [...rows, { kind, weekday, ...usual[kind], key: `row-${highestKey(rows) + 1}` }];
}

export function removeRow(rows: readonly Row[], key: string): readonly Row[] {
  return rows.filter((row) => row.key !== key);
}

/** Gives every later day until Friday the windows of this one; on a weekend, until Sunday. */
export function copyDown(rows: readonly Row[], weekday: Weekday): readonly Row[] {
  const last = weekday < 5 ? 5 : 7;
  const kept = rows.filter((row) => row.weekday <= weekday || row.weekday > last);
  const model = rows.filter((row) => row.weekday === weekday);
  const later = ([2, 3, 4, 5, 6, 7] as const).filter((day) => day > weekday && day <= last);
  const copies = later.flatMap((day) => model.map((row) => ({ ...row, weekday: day })));
  const first = highestKey(kept) + 1;
  return [...kept, ...copies.map((row, index) => ({ ...row, key: `row-${first + index}` }))];
}

const usual = {
  work: { start: "09:00", end: "17:00" },
  break: { start: "13:00", end: "14:00" },
} as const;

function highestKey(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ key }) => Number(key.split("-")[1]) || 0));
}
