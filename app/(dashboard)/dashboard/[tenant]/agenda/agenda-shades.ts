import type { AgendaShade, DayBounds } from "@/components/agenda/agenda-event";
import type { DateRange } from "@/components/agenda/agenda-query";
import type { Agenda } from "@/lib/appointments/load-agenda";
import { professionalName } from "@/lib/core/professional-name";
import { dayOf, minutesPerDay, timeOfDay } from "@/lib/core/time/civil";
import { type Interval, intersect, subtract, union } from "@/lib/core/time/interval";
import { parseIso, toIso } from "@/lib/core/time/iso";
import { daysInterval, firstInstantFrom, localDateOf, minuteOfDayAt } from "@/lib/core/time/zone";
import { type OwnedInterval, type SharedInterval, stretchesByWhom } from "./stretches-by-whom";

type Span = { readonly start: string; readonly end: string };

export type ShadeLabels = {
  readonly timeOff: string;
  readonly opening: string;
  readonly free: string;
  /** "Guardado"; with names where several are on the screen. */
  readonly held: (names: string | null) => string;
  /** "Por confirmar" */
  readonly waiting: (names: string | null) => string;
  /** "Ausente: Dr. Pérez", where others on the screen are not away. */
  readonly timeOffOf: (names: string) => string;
  /** "Apertura · Dr. Pérez", where several are on the screen. */
  readonly openingOf: (names: string) => string;
  /** "Feriado: Navidad" */
  readonly holiday: (name: HolidayName) => string;
  /** "Horario especial · Dr. Pérez"; without names the whole practice's. */
  readonly special: (names: string | null) => string;
  /** "Para urgencias" */
  readonly reserved: (level: string) => string;
};

type HolidayName = Agenda["holidays"][number]["name"];

/** What stands behind the appointments: closed hours, holidays, special hours, openings by hand, time off, what is kept for a priority, and free time where it is asked for. */
export function agendaShades(
  agenda: Agenda,
  dates: DateRange,
  showsFree: boolean,
  labels: ShadeLabels,
): readonly AgendaShade[] {
  const open = union(agenda.open.map(intervalOf));
  const whole = [daysInterval(dates.from, dates.to, agenda.timeZone)];
  const shade = (
    kind: AgendaShade["kind"],
    times: readonly Interval[],
    label?: string,
    room = roomForLabel,
  ) =>
    times
      .flatMap((time) => byLocalDay(time, agenda.timeZone))
      .map((time) => ({
        kind,
        start: toIso(time.startMinute, agenda.timeZone),
        end: toIso(time.endMinute, agenda.timeZone),
        ...(label && time.endMinute - time.startMinute >= room ? { label } : {}),
      }));
  const isAlone = agenda.professionals.length === 1;
  const named = ({ owners }: SharedInterval) =>
    agenda.professionals
      .filter(({ id }) => owners.includes(id))
      .map(professionalName)
      .join(", ");
  const closed = subtract(whole, open);
  const holidays = agenda.holidays.map(({ date, name }) => ({
    times: intersect(closed, [daysInterval(date, date, agenda.timeZone)]),
    label: labels.holiday(name),
  }));
  return [
    ...shade(
      "closed",
      subtract(
        closed,
        holidays.flatMap(({ times }) => times),
      ),
    ),
    ...holidays.flatMap(({ times, label }) => shade("holiday", times, label)),
    ...specialHours(agenda, labels).flatMap(({ times, label }) => shade("special", times, label)),
    ...stretchesByWhom(attendedOpenings(agenda)).flatMap((time) =>
      shade("opening", [time], isAlone ? labels.opening : labels.openingOf(named(time))),
    ),
    ...agenda.timeOff
      .filter((away) => away.professionalId === null || isAlone)
      .flatMap((away) => shade("time_off", [intervalOf(away)], away.reason ?? labels.timeOff)),
    ...(isAlone ? [] : stretchesByWhom(ownTimeOff(agenda))).flatMap((time) =>
      shade("away", [time], labels.timeOffOf(named(time))),
    ),
    ...heldKinds(agenda, labels).flatMap(({ holds, label }) =>
      stretchesByWhom(holds.map(ownedHold)).flatMap((time) =>
        shade("held", [time], label(isAlone ? null : named(time)), roomForWord),
      ),
    ),
    ...agenda.reserved
      .filter(({ professionalId }) => professionalId === null || isAlone)
      .flatMap((kept) =>
        shade("reserved", intersect(open, [intervalOf(kept)]), labels.reserved(kept.level)),
      ),
    ...(showsFree ? shade("free", freeTime(agenda), labels.free) : []),
  ];
}

/** What somebody is booking or was offered, and what waits for an e-mail to be confirmed. */
function heldKinds({ holds }: Agenda, labels: ShadeLabels) {
  return [
    { holds: holds.filter(({ awaits }) => !awaits), label: labels.held },
    { holds: holds.filter(({ awaits }) => awaits), label: labels.waiting },
  ];
}

/** The windows of dates with hours of their own, as far as somebody attends in them. */
function specialHours({ specialDays, open, professionals, timeZone }: Agenda, labels: ShadeLabels) {
  return specialDays.map(({ date, professionalId, windows }) => {
    const who = professionals.find(({ id }) => id === professionalId);
    const isNamed = who !== undefined && professionals.length > 1;
    const attended = open.filter((each) => !who || each.professionalId === who.id).map(intervalOf);
    const wanted = windows.map((window) => ({
      startMinute: firstInstantFrom(dayOf(date) * minutesPerDay + window.startMinute, timeZone),
      endMinute: firstInstantFrom(dayOf(date) * minutesPerDay + window.endMinute, timeZone),
    }));
    return {
      times: intersect(union(attended), wanted),
      label: labels.special(isNamed ? professionalName(who) : null),
    };
  });
}

/** What was opened by hand and still stands: nobody attends in an opening while they are away. */
function attendedOpenings({ openings, timeOff }: Agenda): readonly OwnedInterval[] {
  return openings.flatMap((opening) => {
    const away = timeOff.filter(
      ({ professionalId }) => professionalId === null || professionalId === opening.professionalId,
    );
    return subtract([intervalOf(opening)], away.map(intervalOf)).map((time) => ({
      ...time,
      owner: opening.professionalId,
    }));
  });
}

function ownTimeOff({ timeOff }: Agenda): readonly OwnedInterval[] {
  return timeOff.flatMap(({ professionalId, ...away }) =>
    professionalId === null ? [] : [{ ...intervalOf(away), owner: professionalId }],
  );
}

function ownedHold({ professionalId, ...hold }: Agenda["holds"][number]): OwnedInterval {
  return { ...intervalOf(hold), owner: professionalId };
}

/** Whole hours of the day from the first to the last thing that the days hold. */
export function dayBounds({ open, appointments, timeZone }: Agenda): DayBounds {
  const spans = [...open, ...appointments].map(intervalOf);
  const starts = spans.map(({ startMinute }) => minuteOfDayAt(startMinute, timeZone));
  const ends = spans.map(({ startMinute, endMinute }) => {
    const start = minuteOfDayAt(startMinute, timeZone);
    return Math.min(start + endMinute - startMinute, minutesPerDay);
  });
  const from = Math.min(usualFrom, ...starts);
  const to = Math.max(usualTo, ...ends);
  return {
    from: timeOfDay(Math.max(0, Math.floor(from / 60) * 60)),
    to: timeOfDay(Math.min(minutesPerDay, Math.ceil(to / 60) * 60)),
  };
}

/** Minutes whose height holds a line of text. */
const roomForLabel = 40;
/** Minutes whose height holds a word. */
const roomForWord = 20;
const usualFrom = 8 * 60;
const usualTo = 18 * 60;

/** Minutes in which at least one of the shown professionals attends, has nobody and is there for everybody. */
function freeTime({ open, taken, holds, reserved, professionals }: Agenda): readonly Interval[] {
  return union(
    professionals.flatMap(({ id }) => {
      const ofTheirs = (stretches: Agenda["open"]) =>
        stretches.filter(({ professionalId }) => professionalId === id).map(intervalOf);
      const kept = reserved
        .filter(({ professionalId }) => professionalId === null || professionalId === id)
        .map(intervalOf);
      return subtract(ofTheirs(open), [...ofTheirs(taken), ...ofTheirs(holds), ...kept]);
    }),
  );
}

/** The calendar paints a stretch in each day that it touches; one that ends at midnight stays in its own. */
function byLocalDay({ startMinute, endMinute }: Interval, timeZone: string): Interval[] {
  const parts: Interval[] = [];
  let start = startMinute;
  while (start < endMinute) {
    const date = localDateOf(start, timeZone);
    const end = Math.min(endMinute, daysInterval(date, date, timeZone).endMinute);
    parts.push({ startMinute: start, endMinute: end });
    start = end;
  }
  return parts;
}

function intervalOf({ start, end }: Span): Interval {
  return { startMinute: minuteOf(start), endMinute: minuteOf(end) };
}

/** These come from our own reads. */
function minuteOf(iso: string): number {
  const parsed = parseIso(iso);
  if (!parsed.ok) throw new RangeError(`not a moment: ${iso}`);
  return parsed.value;
}
