import type { ProfessionalSchedule, RecurringInterval } from "@/lib/core/scheduling/context";
import type { TimeOffRow } from "./context-rows";

type TimeAway = Pick<ProfessionalSchedule, "timeOff" | "recurringTimeOff">;

export type Away = {
  ofProfessional(id: string): TimeAway;
  ofResource(id: string): TimeAway;
};

/** The whole tenant's time off is every professional's; rooms need only their own, nobody attends in them then. */
export function awayOf(rows: readonly TimeOffRow[]): Away {
  const whole = rows.filter(([professionalId, resourceId]) => !professionalId && !resourceId);
  const everybodys = timeAway(whole);
  return {
    ofProfessional(id) {
      const own = rows.filter(([professionalId]) => professionalId === id);
      return own.length === 0 ? everybodys : timeAway([...whole, ...own]);
    },
    ofResource: (id) => timeAway(rows.filter(([, resourceId]) => resourceId === id)),
  };
}

function timeAway(rows: readonly TimeOffRow[]): TimeAway {
  const once = rows.filter(([, , , , every]) => every === null);
  const recurring = rows.filter(([, , , , every]) => every !== null);
  return {
    timeOff: once.map(([, , startMinute, endMinute]) => ({ startMinute, endMinute })),
    ...(recurring.length === 0 ? {} : { recurringTimeOff: recurring.map(recurringOf) }),
  };
}

function recurringOf(row: TimeOffRow): RecurringInterval {
  const [, , startMinute, endMinute, every, unit, untilDay] = row;
  const until = untilDay === null ? {} : { untilDay };
  return {
    startMinute,
    endMinute,
    recurrence: { every: every ?? 1, unit: unit ?? "week", ...until },
  };
}
