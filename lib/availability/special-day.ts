import { createHash } from "node:crypto";
import type { LocalDate } from "@/lib/core/time/civil";

/** The hours of one date, in place of the weekly ones. */
export type SpecialDayView = {
  /** Null: the whole practice; everybody's weekly hours are cut to these. */
  readonly professionalId: string | null;
  readonly date: LocalDate;
  /** None: closed. The end lies above 1440 where it goes on after midnight. */
  readonly windows: readonly {
    readonly startMinute: number;
    readonly endMinute: number;
    readonly siteId: string | null;
  }[];
  readonly note: string | null;
  /** Tells one state from another: sent back when the date is changed. */
  readonly revision: string;
};

type Row = {
  readonly professionalId: string | null;
  readonly onDate: LocalDate;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly siteId: string | null;
  readonly note: string | null;
};

/** Rows of one or many dates as one view for each professional and date, in the order of the rows. */
export function specialDaysOf(rows: readonly Row[]): readonly SpecialDayView[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.onDate} ${row.professionalId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const windows = group.flatMap(({ startMinute, endMinute, siteId }) =>
      startMinute === null || endMinute === null ? [] : [{ startMinute, endMinute, siteId }],
    );
    windows.sort((a, b) => a.startMinute - b.startMinute);
    const { professionalId, onDate: date, note } = first;
    return [{ professionalId, date, windows, note, revision: revisionOf(windows, note) }];
  });
}

function revisionOf(windows: SpecialDayView["windows"], note: string | null): string {
  const facts = JSON.stringify([
    windows.map(({ startMinute, endMinute, siteId }) => [startMinute, endMinute, siteId]),
    note,
  ]);
  return createHash("sha256").update(facts).digest("base64url").slice(0, 22);
}
