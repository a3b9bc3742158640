import "server-only";
import type { TenantScope } from "@/db/scope";
import { replaceWeeklyHours } from "@/lib/availability/replace-weekly-hours";
import type { Result } from "@/lib/core/result";
import { windowsOf } from "@/lib/core/setup/simple-week";
import { weekdays } from "@/lib/core/time/civil";
import { nameProfessional } from "@/lib/team/name-professional";
import type { SaveFirstHoursInput } from "./schema";

/**
 * Who attends and when, in the simple form that a set-up asks for: one stretch a day, one pause for all. Appointments
 * that would fall outside are kept and confirmed in the hours themselves.
 */
export async function saveFirstHours(
  scope: TenantScope,
  { professionalId, days, pause, ...profile }: SaveFirstHoursInput,
): Promise<Result<unknown, string, unknown>> {
  const named = await nameProfessional(scope, { professionalId, ...profile });
  if (!named.ok) return named;
  const open = weekdays.flatMap((weekday) => {
    const stretch = days[`d${weekday}`];
    return stretch ? [{ weekday, ...stretch }] : [];
  });
  const windows = windowsOf({ days: open, pause }).map((window) => ({
    ...{ ...window, plan: 0, week: 0 },
  }));
  return replaceWeeklyHours(scope, {
    ...{ professionalId, plans: [{ everyWeeks: 1 }], windows },
    ...{ expectedRevision: undefined, confirmedStanding: undefined },
  });
}
