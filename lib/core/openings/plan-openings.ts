import type { DayWindow } from "../scheduling/context";
import type { LocalDate } from "../time/civil";
import { type Interval, overlaps } from "../time/interval";
import { instantOf } from "../time/zone";
import { isDoubtful, type OpeningConflict } from "./conflicts";

/** The same windows on some dates for some professionals. */
export interface OpeningWish {
  readonly professionalIds: readonly string[];
  readonly dates: readonly LocalDate[];
  readonly windows: readonly DayWindow[];
}

export interface OpeningFacts {
  /** Of the place where it is opened. */
  readonly timeZone: string;
  readonly nowMinute: number;
  readonly openings: readonly (Interval & { readonly professionalId: string })[];
  /** Each time of what comes back; without a professional, everybody's. */
  readonly timeOff: readonly (Interval & {
    readonly professionalId: string | null;
    readonly reason: string | null;
  })[];
  /** Names of the days on which the practice is closed. */
  readonly holidays: ReadonlyMap<LocalDate, string>;
}

export type PlannedStretch = Interval & {
  readonly professionalId: string;
  readonly date: LocalDate;
};

export interface OpeningPlan {
  /** What stands in nobody's way, by professional and time. */
  readonly stretches: readonly PlannedStretch[];
  /** What could be opened all the same, where the person means it. */
  readonly doubtful: readonly PlannedStretch[];
  /** One at most for each professional, date and window: the gravest reason. */
  readonly conflicts: readonly OpeningConflict[];
}

/** What a wish would open, and what of it cannot be opened or may not be meant. */
export function planOpenings(wish: OpeningWish, facts: OpeningFacts): OpeningPlan {
  const plan = {
    stretches: [] as PlannedStretch[],
    doubtful: [] as PlannedStretch[],
    conflicts: [] as OpeningConflict[],
  };
  for (const professionalId of [...new Set(wish.professionalIds)].sort()) {
    const taken: Interval[] = facts.openings.filter(
      (each) => each.professionalId === professionalId,
    );
    for (const date of [...new Set(wish.dates)].sort()) {
      for (const window of wish.windows) {
        const from = instantOf(date, window.startMinuteOfDay, facts.timeZone);
        const to = instantOf(date, window.endMinuteOfDay, facts.timeZone);
        if (!from.ok || !to.ok) {
          plan.conflicts.push({
            ...{ professionalId, date, ...window, reason: "time_skipped", name: null },
          });
          continue;
        }
        const stretch = { professionalId, date, startMinute: from.value, endMinute: to.value };
        const conflict = conflictOf(stretch, taken, facts);
        if (conflict) plan.conflicts.push({ ...{ professionalId, date, ...window, ...conflict } });
        if (conflict && !isDoubtful(conflict.reason)) continue;
        taken.push(stretch);
        (conflict ? plan.doubtful : plan.stretches).push(stretch);
      }
    }
  }
  return plan;
}

function conflictOf(
  stretch: PlannedStretch,
  taken: readonly Interval[],
  { nowMinute, timeOff, holidays }: OpeningFacts,
): Pick<OpeningConflict, "reason" | "name"> | undefined {
  if (stretch.endMinute <= nowMinute) return { reason: "in_the_past", name: null };
  if (taken.some((other) => overlaps(stretch, other))) {
    return { reason: "opening_overlaps", name: null };
  }
  const away = timeOff.find(
    ({ professionalId, ...time }) =>
      (professionalId === null || professionalId === stretch.professionalId) &&
      overlaps(stretch, time),
  );
  if (away) return { reason: "time_off", name: away.reason };
  const holiday = holidays.get(stretch.date);
  return holiday === undefined ? undefined : { reason: "holiday", name: holiday };
}
