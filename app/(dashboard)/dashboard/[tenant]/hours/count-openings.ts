import type { TurnService } from "@/lib/availability/load-openings";
import { isDoubtful, type OpeningConflict } from "@/lib/core/openings/conflicts";
import { lengthOf, turnsIn } from "@/lib/core/openings/opening-counts";
import type { DayWindow } from "@/lib/core/scheduling/context";
import type { LocalDate } from "@/lib/core/time/civil";

type Wish = {
  readonly professionalIds: readonly string[];
  readonly dates: readonly LocalDate[];
  readonly windows: readonly DayWindow[];
};

export type OpeningCounts = {
  /** How many openings will be made. */
  readonly openings: number;
  /** How many of what was asked for will not. */
  readonly leftOut: number;
  /** How many fall on a holiday or in time off. */
  readonly doubtful: number;
  /** How many appointments of the first service of each fit in; null where somebody gives none. */
  readonly turns: {
    readonly count: number;
    /** How long one takes; null where that differs. */
    readonly minutes: number | null;
  } | null;
};

/** What a wish makes, without what is in its way. */
export function countOpenings(
  { professionalIds, dates, windows }: Wish,
  conflicts: readonly OpeningConflict[],
  opensDoubtful: boolean,
  services: readonly TurnService[],
): OpeningCounts {
  const left = conflicts.filter(({ reason }) => !(opensDoubtful && isDoubtful(reason)));
  const isLeftOut = new Set(left.map((each) => keyOf(each.professionalId, each.date, each)));
  const isGivenByAll = ({ minutesOf }: TurnService) =>
    professionalIds.every((id) => minutesOf[id] !== undefined);
  const shared = services.find(isGivenByAll);
  const serviceOf = (id: string) =>
    shared ?? services.find(({ minutesOf }) => minutesOf[id] !== undefined);
  const minutes = new Set(professionalIds.map((id) => serviceOf(id)?.minutesOf[id]));
  const [length] = minutes;
  let [openings, turns] = [0, 0];
  for (const id of professionalIds) {
    const service = serviceOf(id);
    for (const date of dates) {
      for (const window of windows) {
        if (isLeftOut.has(keyOf(id, date, window))) continue;
        openings += 1;
        const durationMinutes = service?.minutesOf[id] ?? 0;
        if (service) turns += turnsIn(lengthOf(window), { ...service, durationMinutes });
      }
    }
  }
  return {
    ...{ openings, leftOut: left.length },
    doubtful: conflicts.filter(({ reason }) => isDoubtful(reason)).length,
    turns: minutes.has(undefined)
      ? null
      : { count: turns, minutes: (minutes.size === 1 && length) || null },
  };
}

export type ConflictGroup = Omit<OpeningConflict, "professionalId"> & {
  readonly professionalIds: readonly string[];
};

/** The same reason on the same date and time is told once for all who have it. */
export function groupConflicts(conflicts: readonly OpeningConflict[]): readonly ConflictGroup[] {
  const groups = new Map<string, ConflictGroup>();
  for (const { professionalId, ...conflict } of conflicts) {
    const key = `${conflict.date} ${conflict.startMinuteOfDay} ${conflict.reason} ${conflict.name}`;
    const before = groups.get(key)?.professionalIds ?? [];
    groups.set(key, { ...conflict, professionalIds: [...before, professionalId] });
  }
  return [...groups.values()].sort(
    (a, b) => a.date.localeCompare(b.date) || a.startMinuteOfDay - b.startMinuteOfDay,
  );
}

function keyOf(professionalId: string, date: LocalDate, { startMinuteOfDay }: DayWindow): string {
  return `${professionalId} ${date} ${startMinuteOfDay}`;
}
