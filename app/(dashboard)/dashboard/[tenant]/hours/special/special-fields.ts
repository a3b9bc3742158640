import type { SpecialDayView } from "@/lib/availability/special-day";
import { rowOf } from "@/lib/core/week/draft";

/** A stretch of a date as it is typed. */
export type TypedWindow = {
  readonly key: string;
  readonly start: string;
  readonly end: string;
  readonly endsNextDay: boolean;
  readonly siteId: string | null;
};

export function typedWindows({ windows }: Pick<SpecialDayView, "windows">): readonly TypedWindow[] {
  return windows.map((window, index) => {
    const place = { key: `saved-${index}`, plan: "", week: 0 };
    const { key, start, end, endsNextDay, siteId } = rowOf(
      { ...window, kind: "work", weekday: 1 },
      place,
    );
    return { key, start, end, endsNextDay, siteId };
  });
}

/** What sets a date to be as it was. */
export function fieldsOf(day: SpecialDayView) {
  return {
    who: whoOf(day),
    date: day.date,
    closed: day.windows.length === 0,
    windows: typedWindows(day).map(({ key: _, ...window }) => window),
    note: day.note ?? "",
  };
}

export function whoOf({ professionalId }: Pick<SpecialDayView, "professionalId">): string {
  return professionalId ?? "everybody";
}
