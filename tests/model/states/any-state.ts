import fc from "fast-check";
import type {
  ProfessionalSchedule,
  SchedulingContext,
  ServiceRules,
} from "@/lib/core/scheduling/context";
import { anySituation } from "../../scheduling/contexts";
import { ticks } from "../../scheduling/situations/settings";

/** What a practice has set, nothing booked yet, and a clock. */
export interface State {
  readonly context: SchedulingContext;
  readonly nowMinute: number;
  /** Between the two places. */
  readonly travelMinutes: number;
}

/** A situation as a practice can have set it, in limits that the tables keep. */
export const anyState: fc.Arbitrary<State> = fc
  .tuple(anySituation, ticks(0, 60))
  .map(([{ context, nowMinute }, travelMinutes]) => ({
    nowMinute,
    travelMinutes,
    context: {
      ...context,
      rules: settable(context.rules),
      professionals: context.professionals.map((schedule) => ownPlace(schedule, context)),
      resources: (context.resources ?? []).map((room) => ({ ...room, busy: [] })),
    },
  }));

/** Whoever has two schedules is one person: only their hours differ from place to place. */
function ownPlace(
  schedule: ProfessionalSchedule,
  context: SchedulingContext,
): ProfessionalSchedule {
  const { weeklyHours, breaks, openings, siteId = null, timeZone = context.timeZone } = schedule;
  const all = context.professionals.filter(
    ({ professionalId }) => professionalId === schedule.professionalId,
  );
  const { sessions, bookedStarts, ...person } = all[0] ?? schedule;
  const days = new Set(all.flatMap(({ specialDays = [] }) => specialDays.map(({ day }) => day)));
  return {
    ...{ ...person, weeklyHours, breaks, openings, siteId, timeZone, busy: [] },
    specialDays: [...days].map((day) => ({
      day,
      windows: schedule.specialDays?.find((each) => each.day === day)?.windows ?? [],
    })),
  };
}

export interface WantedBooking {
  readonly professional: number;
  /** Minutes after the range begins. */
  readonly after: number;
  /** Another service, which only takes the professional's time. */
  readonly isOther: boolean;
}

/** What the desk books before, wherever it goes: some in the way of another are refused. */
export const anyBookings: fc.Arbitrary<WantedBooking[]> = fc.array(
  fc.record({ professional: fc.nat(2), after: ticks(-240, 1440), isOther: fc.boolean() }),
  { maxLength: 10 },
);

function settable({ horizonDays, ...rules }: ServiceRules): ServiceRules {
  return { ...rules, horizonDays: Math.max(1, horizonDays) };
}
