import type { ProfessionalSchedule, WeeklyWindow } from "@/lib/core/scheduling/context";
import { dateOfDay } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type * as schema from "../schema";
import { type Calendar, minuteOf, openingsOf, wholeDays } from "./agenda";
import type { DemoHours, DemoProfessional, DemoTenant, DemoTimeOff } from "./demo-tenant";
import { type Places, siteOf } from "./places";
import type { Random } from "./random";

export type Schedule = Omit<ProfessionalSchedule, "busy"> & { readonly siteId: string | null };

/** A professional as the engine sees one, and as rows. */
export type TeamMember = {
  readonly told: DemoProfessional;
  /** One for each place, the main one first. */
  readonly schedules: readonly Schedule[];
  readonly row: typeof schema.professional.$inferInsert & { id: string };
  readonly weeklyRows: (typeof schema.weeklyHours.$inferInsert)[];
  readonly openingRows: (typeof schema.opening.$inferInsert)[];
  readonly timeOffRows: (typeof schema.timeOff.$inferInsert)[];
};

export function teamOf(
  demo: DemoTenant,
  tenantId: string,
  calendar: Calendar,
  places: Places,
  random: Random,
): TeamMember[] {
  const holidays = demo.holidays.map((each) => wholeDays(calendar, each));
  return demo.professionals.map((told, position) => {
    const professionalId = random.uuid();
    const of = { tenantId, professionalId };
    const { services: _, durations: __, weekly, openings, timeOff, demand: ___, ...facts } = told;
    const batches = openings.map((hours) => ({
      batchId: random.uuid(),
      at: openingsOf(calendar, hours),
    }));
    const work = weekly.flatMap((hours) => windowsOf(calendar, places, hours));
    const breaks = weekly.flatMap(pauseOf).flatMap((hours) => windowsOf(calendar, places, hours));
    const sites = [null, ...new Set(work.map(({ siteId }) => siteId).filter((id) => id !== null))];
    return {
      told,
      schedules: sites.map((siteId) => ({
        ...{ professionalId, siteId, mode: told.availabilityMode ?? "by_schedule" },
        weeklyHours: work.filter((window) => window.siteId === siteId),
        breaks: breaks.filter((window) => window.siteId === siteId),
        openings: siteId === null ? batches.flatMap((batch) => batch.at) : [],
        timeOff: [...holidays, ...timeOff.map((each) => wholeDays(calendar, each))],
      })),
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

type PlacedWindow = WeeklyWindow & { readonly siteId: string | null };

function pauseOf({ pause, ...hours }: DemoHours): DemoHours[] {
  return pause ? [{ ...hours, from: pause[0], to: pause[1] }] : [];
}

function windowsOf(calendar: Calendar, places: Places, hours: DemoHours): PlacedWindow[] {
  const { weekdays, from, to, alternates } = hours;
  const anchorDay = calendar.today + (alternates === "next_week" ? 7 : 0);
  return weekdays.map((weekday) => ({
    ...{ weekday, startMinuteOfDay: minuteOf(from), endMinuteOfDay: minuteOf(to) },
    siteId: siteOf(places.siteRows, hours.site),
    ...(alternates ? { everyWeeks: 2, anchorDay } : {}),
  }));
}

function minutesOf(window: PlacedWindow) {
  const { weekday, startMinuteOfDay, endMinuteOfDay, siteId, everyWeeks = 1, anchorDay } = window;
  return {
    ...{ weekday, startMinute: startMinuteOfDay, endMinute: endMinuteOfDay, siteId, everyWeeks },
    weekAnchor: anchorDay === undefined ? null : dateOfDay(anchorDay),
  };
}

function instantsOf({ startMinute, endMinute }: Interval) {
  return { startsAt: new Date(toMs(startMinute)), endsAt: new Date(toMs(endMinute)) };
}
