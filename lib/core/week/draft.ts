import { minutesPerDay, parseTimeOfDay, timeOfDay, type Weekday } from "../time/civil";
import type { Weeks } from "./circle";
import { isSameWindow, type WeekPlan, type WeekWindow } from "./plan";

/** A window as it is being typed; its key stays while the rest changes. */
export interface DraftRow {
  readonly key: string;
  /** Key of its plan. */
  readonly plan: string;
  readonly week: number;
  readonly weekday: Weekday;
  readonly kind: WeekWindow["kind"];
  /** `HH:MM`, or what was typed of it. */
  readonly start: string;
  readonly end: string;
  readonly endsNextDay: boolean;
  readonly siteId: string | null;
}

/** A plan as it is being typed; the first is the usual one, without dates. */
export interface DraftPlan {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly weekCount: number;
}

export interface WeekDraft {
  readonly plans: readonly DraftPlan[];
  readonly rows: readonly DraftRow[];
}

export function draftOf(plans: readonly WeekPlan[]): WeekDraft {
  const empty: WeekDraft = {
    rows: [],
    plans: plans.map(({ from, to, weeks }, index) => ({
      ...{ key: `plan-${index}`, from: from ?? "", to: to ?? "", weekCount: weeks.length },
    })),
  };
  return plans.reduce((draft, { weeks }, index) => withWeeks(draft, `plan-${index}`, weeks), empty);
}

/** What the draft amounts to, without rows that are not yet times. */
export function plansOf({ plans, rows }: WeekDraft): readonly WeekPlan[] {
  return plans.map(({ key, from, to, weekCount }) => ({
    from: from || null,
    to: to || null,
    weeks: weeksIn({ plans, rows }, key, weekCount),
  }));
}

export function weeksIn({ rows }: WeekDraft, plan: string, weekCount: number): Weeks {
  return Array.from({ length: weekCount }, (_, week) =>
    rows.flatMap((row) => {
      const window = row.plan === plan && row.week === week ? windowOf(row) : null;
      return window ? [window] : [];
    }),
  );
}

/** The draft with other windows in one plan. Rows that stay the same keep their keys, those half typed stay as well. */
export function withWeeks(draft: WeekDraft, plan: string, weeks: Weeks): WeekDraft {
  const others = draft.rows.filter((row) => row.plan !== plan);
  const own = draft.rows.filter((row) => row.plan === plan && row.week < weeks.length);
  const halfTyped = own.filter((row) => windowOf(row) === null);
  const known = own.filter((row) => windowOf(row) !== null);
  let next = nextKey(draft);
  const rows = weeks.flatMap((windows, week) =>
    windows.map((window) => {
      const same = known.find(
        (row) => row.week === week && isSameWindow(windowOf(row) ?? window, window),
      );
      if (same && isSameRow(same, window)) return same;
      next += 1;
      return rowOf(window, { key: `row-${next}`, plan, week });
    }),
  );
  return {
    ...draft,
    rows: [...others, ...rows, ...halfTyped],
    plans: draft.plans.map((each) =>
      each.key === plan ? { ...each, weekCount: weeks.length } : each,
    ),
  };
}

/** Minutes of what was typed; null while it is no stretch of time. */
export function windowOf(row: DraftRow): WeekWindow | null {
  const span = spanOf(row);
  if (typeof span === "string") return null;
  return { kind: row.kind, weekday: row.weekday, siteId: row.siteId, ...span.minutes };
}

export type RowMistake = "required" | "invalid_time" | "reversed_range" | "longer_than_a_day";

/** What is wrong with a row by itself, and in which field. */
export function rowMistake(
  row: DraftRow,
): { readonly field: "start" | "end"; readonly code: RowMistake } | null {
  for (const field of ["start", "end"] as const) {
    if (row[field] === "") return { field, code: "required" };
    const minute = parseTimeOfDay(row[field]);
    if (minute === null || (field === "start" && minute >= minutesPerDay)) {
      return { field, code: "invalid_time" };
    }
  }
  const span = spanOf(row);
  return typeof span === "string" ? { field: "end", code: span } : null;
}

export function nextKey({ rows, plans }: WeekDraft): number {
  return Math.max(0, ...[...rows, ...plans].map(({ key }) => Number(key.split("-")[1]) || 0));
}

export function rowOf(
  window: WeekWindow,
  place: Pick<DraftRow, "key" | "plan" | "week">,
): DraftRow {
  const { startMinute, endMinute } = window;
  const isWholeDay = startMinute === 0 && endMinute === minutesPerDay;
  return {
    ...place,
    ...{ kind: window.kind, weekday: window.weekday, siteId: window.siteId },
    start: timeOfDay(startMinute),
    end: timeOfDay(endMinute % minutesPerDay),
    endsNextDay: endMinute > minutesPerDay || isWholeDay,
  };
}

function spanOf({ start, end, endsNextDay }: DraftRow) {
  const [startMinute, typed] = [parseTimeOfDay(start), parseTimeOfDay(end)];
  if (startMinute === null || typed === null || startMinute >= minutesPerDay) return "invalid_time";
  const isMidnight = typed === 0 && startMinute > 0;
  const endMinute = endsNextDay || isMidnight ? typed + minutesPerDay : typed;
  if (endMinute <= startMinute) return "reversed_range";
  if (endMinute - startMinute > minutesPerDay) return "longer_than_a_day";
  return { minutes: { startMinute, endMinute } };
}

/** Pieces that lie beside each other may look alike: what is typed must be as well. */
function isSameRow(row: DraftRow, window: WeekWindow): boolean {
  return row.siteId === window.siteId && row.kind === window.kind;
}
