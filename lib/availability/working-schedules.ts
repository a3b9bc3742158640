import type { ProfessionalSchedule } from "@/lib/core/scheduling/context";
import { dayOf } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { buildSchedules } from "./build-schedules";
import type { ProfessionalRow, SpecialHoursRow, WeeklyRow } from "./context-rows";
import type { selectSites } from "./opening-store";
import type { selectSpecialHours } from "./special-store";
import type { selectOpenings, selectProfessionals } from "./store";
import { awayOf } from "./time-away";
import type { AwayRow } from "./time-off-facts";
import type { selectWeeks } from "./week-store";

export type WorkingFacts = {
  readonly professionals: Awaited<ReturnType<typeof selectProfessionals>>;
  readonly weekly: Awaited<ReturnType<typeof selectWeeks>>;
  readonly openings: Awaited<ReturnType<typeof selectOpenings>>;
  readonly special: Awaited<ReturnType<typeof selectSpecialHours>>;
  readonly away: readonly AwayRow[];
  readonly sites: Awaited<ReturnType<typeof selectSites>>;
};

/** When professionals attend, as the engine takes it, without what is booked: one schedule for each of their places. */
export function workingSchedules(facts: WorkingFacts): ProfessionalSchedule[] {
  const row = {
    professionals: facts.professionals.map((each) => professionalRow(each, facts)),
    weekly: facts.weekly.flatMap((each) => weeklyRow(each, facts)),
    specialHours: facts.special.map(specialHoursRow),
    sites: facts.sites.length === 0 ? null : facts.sites,
    travel: null,
  };
  return buildSchedules(row, undefined, awayOf(facts.away.map(timeOffRow)));
}

export function specialHoursRow(row: WorkingFacts["special"][number]): SpecialHoursRow {
  const { professionalId, siteId, onDate, startMinute, endMinute } = row;
  return [professionalId, siteId, dayOf(onDate), startMinute, endMinute];
}

function professionalRow(
  { id, mode }: WorkingFacts["professionals"][number],
  { openings }: WorkingFacts,
): Omit<ProfessionalRow, "name" | "title" | "specialty" | "feeMinor"> {
  return {
    ...{ id, mode, durationMinutes: null, busy: null, busyElsewhere: null },
    ...{ sessions: null, bookedStarts: null },
    openings: openings
      .filter(({ professionalId }) => professionalId === id)
      .map(({ startsAt, endsAt, siteId }) => [
        toMinute(startsAt.getTime()),
        Math.ceil(endsAt.getTime() / 60_000),
        siteId,
      ]),
  };
}

function weeklyRow(
  row: WorkingFacts["weekly"][number],
  { professionals, sites }: WorkingFacts,
): WeeklyRow[] {
  const professional = professionals.findIndex(({ id }) => id === row.professionalId) + 1;
  if (professional === 0) return [];
  const day = (date: string | null) => (date === null ? null : dayOf(date));
  return [
    [
      ...([professional, row.kind === "work" ? 1 : 0, row.weekday] as const),
      ...([row.startMinute, row.endMinute, row.everyWeeks] as const),
      ...([day(row.weekAnchor), day(row.validFrom), day(row.validTo)] as const),
      row.siteId === null ? null : sites.findIndex(({ id }) => id === row.siteId) + 1,
    ],
  ];
}

function timeOffRow({ professionalId, resourceId, startMinute, endMinute, recurrence }: AwayRow) {
  const { every = null, unit = null, untilDay = null } = recurrence ?? {};
  return [professionalId, resourceId, startMinute, endMinute, every, unit, untilDay] as const;
}
