import type { SchedulingContext, WeeklyWindow } from "../../../lib/core/scheduling/context";
import { anySituation } from "../contexts";

/** Situations of one place with the rules that every practice has. */
export const plainSituation = anySituation.map(({ context, nowMinute }) => ({
  context: plain(context),
  nowMinute,
}));

function plain({ timeZone, rules, professionals, range }: SchedulingContext): SchedulingContext {
  const { packTightly, dailyMax, weeklyMax, needsResource, capacity, ...common } = rules;
  return {
    ...{ timeZone, range, rules: common },
    professionals: professionals.map(
      ({ weeklyHours, breaks, mode, openings, timeOff, busy, durationMinutes }, index) => ({
        ...{ professionalId: `p${index}`, mode, openings, timeOff, busy },
        weeklyHours: weeklyHours.map(always),
        breaks: breaks.map(always),
        ...(durationMinutes ? { durationMinutes } : {}),
      }),
    ),
  };
}

function always({ weekday, startMinuteOfDay, endMinuteOfDay }: WeeklyWindow): WeeklyWindow {
  return { weekday, startMinuteOfDay, endMinuteOfDay };
}
