import fc from "fast-check";
import type { SchedulingContext, ServiceRules } from "@/lib/core/scheduling/context";
import { anySituation } from "../../scheduling/contexts";
import { ticks } from "../../scheduling/situations/settings";

/** What a practice has set, nothing booked yet, and a clock. */
export interface State {
  readonly context: SchedulingContext;
  readonly nowMinute: number;
}

/** A situation as a practice can have set it: each schedule is somebody's own, in limits that the tables keep. */
export const anyState: fc.Arbitrary<State> = anySituation.map(({ context, nowMinute }) => ({
  nowMinute,
  context: {
    ...context,
    rules: settable(context.rules),
    professionals: context.professionals.map(({ sessions, bookedStarts, ...schedule }, index) => ({
      ...{ ...schedule, professionalId: `p${index}`, busy: [] },
    })),
    resources: (context.resources ?? []).map((room) => ({ ...room, busy: [] })),
  },
}));

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
