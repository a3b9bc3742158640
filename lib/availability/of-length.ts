import type { DayContexts } from "./reads";

/** The same as if the service took so long, whoever gives it; without a length it is as it was. */
export function ofLength(day: DayContexts, durationMinutes: number | undefined): DayContexts {
  if (durationMinutes === undefined) return day;
  const { rules, professionals } = day.context;
  return {
    ...day,
    context: {
      ...day.context,
      rules: { ...rules, durationMinutes },
      professionals: professionals.map((each) => ({ ...each, durationMinutes })),
    },
  };
}
