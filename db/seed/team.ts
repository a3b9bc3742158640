import type { ProfessionalSchedule, WeeklyWindow } from "@/lib/core/scheduling/context";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type * as schema from "../schema";
import { type Calendar, minuteOf, openingsOf, wholeDays } from "./agenda";
import type { DemoProfessional, DemoTenant, DemoTimeOff } from "./demo-tenant";
import type { Random } from "./random";

/** A professional as the engine sees one, and as rows. */
export type TeamMember = {
  readonly told: DemoProfessional;
  readonly schedule: Omit<ProfessionalSchedule, "busy">;
  readonly row: typeof schema.professional.$inferInsert & { id: string };
  readonly weeklyRows: (typeof schema.weeklyHours.$inferInsert)[];
  readonly openingRows: (typeof schema.opening.$inferInsert)[];
  readonly timeOffRows: (typeof schema.timeOff.$inferInsert)[];
};

export function teamOf(
  demo: DemoTenant,
  tenantId: string,
  calendar: Calendar,
  random: Random,
): TeamMember[] {
  const holidays = demo.holidays.map((each) => wholeDays(calendar, each));
  return demo.professionals.map((told, position) => {
    const professionalId = random.uuid();
    const of = { tenantId, professionalId };
    const { services: _, weekly, openings, timeOff, demand: __, ...facts } = told;
    const batches = openings.map((hours) => ({
      batchId: random.uuid(),
      at: openingsOf(calendar, hours),
    }));
    const work = windowsOf(weekly);
    const breaks = windowsOf(weekly.flatMap(pauseOf));
    return {
      told,
      schedule: {
        professionalId,
        mode: told.availabilityMode ?? "by_schedule",
        ...{ weeklyHours: work, breaks },
        openings: batches.flatMap((batch) => batch.at),
        timeOff: [...holidays, ...timeOff.map((each) => wholeDays(calendar, each))],
      },
      row: { ...facts, tenantId, id: professionalId, position },
      weeklyRows: [
        ...work.map((window) => ({ ...of, kind: "work" as const, ...minutesOf(window) })),
        ...breaks.map((window) => ({ ...of, kind: "break" as const, ...minutesOf(window) })),
      ],
      openingRows: batches.flatMap(({ batchId, at }) =>
        at.map((interval) => ({ ...of, batchId, ...instantsOf(interval) })),
      ),
      timeOffRows: timeOff.map((each) => timeOffRow(calendar, tenantId, professionalId, each)),
    };
  });
}

/** `professionalId` is null where the whole practice is away. */
export function timeOffRow(
  calendar: Calendar,
  tenantId: string,
  professionalId: string | null,
  told: DemoTimeOff,
): typeof schema.timeOff.$inferInsert {
  return {
    tenantId,
    professionalId,
    reason: told.reason,
    ...instantsOf(wholeDays(calendar, told)),
  };
}

type Hours = Pick<DemoProfessional["weekly"][number], "weekdays" | "from" | "to">;

function pauseOf({ weekdays, pause }: DemoProfessional["weekly"][number]): Hours[] {
  return pause ? [{ weekdays, from: pause[0], to: pause[1] }] : [];
}

function windowsOf(hours: readonly Hours[]): WeeklyWindow[] {
  return hours.flatMap(({ weekdays, from, to }) =>
    weekdays.map((weekday) => ({
      weekday,
      startMinuteOfDay: minuteOf(from),
      endMinuteOfDay: minuteOf(to),
    })),
  );
}

function minutesOf({ weekday, startMinuteOfDay, endMinuteOfDay }: WeeklyWindow) {
  return { weekday, startMinute: startMinuteOfDay, endMinute: endMinuteOfDay };
}

function instantsOf({ startMinute, endMinute }: Interval) {
  return { startsAt: new Date(toMs(startMinute)), endsAt: new Date(toMs(endMinute)) };
}
