import { isLocalDate, type Weekday } from "../time/civil";
import { meetingDates, weekMistakes } from "./check-week";
import type { Weeks } from "./circle";
import {
  type DraftPlan,
  type DraftRow,
  nextKey,
  rowMistake,
  type WeekDraft,
  weeksIn,
  windowOf,
  withWeeks,
} from "./draft";

export type DayPlace = { readonly plan: string; readonly week: number; readonly weekday: Weekday };

/** One more window in a day, with the usual hours for a beginning. */
export function addRow(draft: WeekDraft, place: DayPlace, kind: DraftRow["kind"]): WeekDraft {
  const key = `row-${nextKey(draft) + 1}`;
  const row = { ...place, ...usual[kind], key, kind, endsNextDay: false, siteId: null };
  return { ...draft, rows: [...draft.rows, row] };
}

export function removeRow(draft: WeekDraft, key: string): WeekDraft {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) };
}

export function changeRow(draft: WeekDraft, key: string, change: Partial<DraftRow>): WeekDraft {
  return {
    ...draft,
    rows: draft.rows.map((row) => (row.key === key ? { ...row, ...change } : row)),
  };
}

/** Gives other days of the plan the windows of one, in place of their own. */
export function copyDay(
  draft: WeekDraft,
  from: DayPlace,
  days: readonly { readonly week: number; readonly weekday: Weekday }[],
): WeekDraft {
  const weeks = weeksIn(draft, from.plan, weekCountOf(draft, from.plan));
  const model = (weeks[from.week] ?? []).filter(({ weekday }) => weekday === from.weekday);
  const copied: Weeks = weeks.map((windows, week) => {
    const target = days.filter((day) => day.week === week).map(({ weekday }) => weekday);
    return [
      ...windows.filter(({ weekday }) => !target.includes(weekday)),
      ...target.flatMap((weekday) => model.map((window) => ({ ...window, weekday }))),
    ];
  });
  return withWeeks(draft, from.plan, copied);
}

/** More weeks that alternate begin like the last one; of fewer, the first stay. */
export function setWeekCount(draft: WeekDraft, plan: string, count: number): WeekDraft {
  const weeks = weeksIn(draft, plan, weekCountOf(draft, plan));
  const last = weeks.at(-1) ?? [];
  return withWeeks(
    draft,
    plan,
    Array.from({ length: count }, (_, week) => weeks[week] ?? last),
  );
}

/** The next week takes the place of this one, and the last that of the first. */
export function turnWeeks(draft: WeekDraft, plan: string): WeekDraft {
  const weeks = weeksIn(draft, plan, weekCountOf(draft, plan));
  return withWeeks(draft, plan, [...weeks.slice(1), ...weeks.slice(0, 1)]);
}

/** A plan for some dates, which begins like another one. */
export function addPlan(
  draft: WeekDraft,
  like: string,
  dates: Pick<DraftPlan, "from" | "to">,
): WeekDraft {
  const weekCount = weekCountOf(draft, like);
  const key = `plan-${nextKey(draft) + 1}`;
  const grown = { ...draft, plans: [...draft.plans, { ...dates, key, weekCount }] };
  return withWeeks(grown, key, weeksIn(draft, like, weekCount));
}

export function changePlan(
  draft: WeekDraft,
  key: string,
  dates: Partial<Pick<DraftPlan, "from" | "to">>,
): WeekDraft {
  return {
    ...draft,
    plans: draft.plans.map((plan) => (plan.key === key ? { ...plan, ...dates } : plan)),
  };
}

export function removePlan(draft: WeekDraft, key: string): WeekDraft {
  return {
    plans: draft.plans.filter((plan) => plan.key !== key),
    rows: draft.rows.filter((row) => row.plan !== key),
  };
}

/** Failure codes by place: `row-3.end`, `plan-2.from`; empty where the draft can be saved. */
export function draftMistakes({ plans, rows }: WeekDraft): Readonly<Record<string, string>> {
  const mistakes: Record<string, string> = {};
  for (const row of rows) {
    const mistake = rowMistake(row);
    if (mistake) mistakes[`${row.key}.${mistake.field}`] = mistake.code;
  }
  const placed = rows.flatMap((row) => {
    const window = windowOf(row);
    const plan = plans.findIndex(({ key }) => key === row.plan);
    return window ? [{ ...window, plan, week: row.week, key: row.key }] : [];
  });
  const counts = plans.map(({ weekCount }) => weekCount);
  for (const { index, code } of weekMistakes(placed, counts)) {
    mistakes[`${placed[index]?.key}.start`] ??= code;
  }
  for (const { key, from, to } of plans.slice(1)) {
    const code = dateMistake(from, to);
    if (code) mistakes[`${key}.${code[0]}`] = code[1];
  }
  const dates = plans.map(({ from, to }) => ({ from: from || null, to: to || null }));
  const meeting = Object.keys(mistakes).some((key) => key.startsWith("plan-"))
    ? null
    : meetingDates(dates);
  if (meeting !== null) mistakes[`${plans[meeting]?.key}.from`] = "periods_overlap";
  return mistakes;
}

/** As `replaceWeeklyHours` takes it. */
export function inputOf({ plans, rows }: WeekDraft) {
  return {
    plans: plans.map(({ from, to, weekCount }) => ({ from, to, everyWeeks: weekCount })),
    windows: rows.map(({ key: _, plan, ...row }) => ({
      ...row,
      plan: plans.findIndex(({ key }) => key === plan),
    })),
  };
}

function dateMistake(from: string, to: string): readonly ["from" | "to", string] | null {
  if (from === "") return ["from", "required"];
  if (!isLocalDate(from)) return ["from", "invalid_date"];
  if (to !== "" && !isLocalDate(to)) return ["to", "invalid_date"];
  return to !== "" && to < from ? ["to", "reversed_range"] : null;
}

function weekCountOf({ plans }: WeekDraft, key: string): number {
  return plans.find((plan) => plan.key === key)?.weekCount ?? 1;
}

const usual = {
  work: { start: "09:00", end: "17:00" },
  break: { start: "13:00", end: "14:00" },
} as const;
