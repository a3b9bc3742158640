import type { Agenda } from "@/lib/appointments/load-agenda";
import { professionalName } from "@/lib/core/professional-name";
import { type LocalDate, minutesPerDay, parseTimeOfDay } from "@/lib/core/time/civil";
import { formatDate, formatSpan } from "@/lib/format/calendar-date";

type Absence = {
  readonly id: string;
  /** Null where everybody is away. */
  readonly names: string | null;
  /** "mar, 24 nov – jue, 26 nov", "mar, 24 nov, 2:00 – 4:00 p. m."; each time of one that comes back. */
  readonly days: string;
};

type Span = { readonly start: string; readonly end: string };

/** Who is away on the shown days, in words: also for the views that paint no hours. */
export function agendaAbsences(
  { timeOff, professionals }: Pick<Agenda, "timeOff" | "professionals">,
  locale: string,
): readonly Absence[] {
  const ids = [...new Set(timeOff.map(({ id }) => id))];
  return ids.map((id) => {
    const times = timeOff.filter((each) => each.id === id);
    const who = professionals.find((each) => each.id === times[0]?.professionalId);
    const days = times.map((time) => inWords(time, locale));
    return {
      id,
      names: who ? professionalName(who) : null,
      days:
        days.length > mostTimes ? `${days.slice(0, mostTimes - 1).join("; ")}; …` : days.join("; "),
    };
  });
}

function inWords(time: Span, locale: string): string {
  const [first, last] = daysOf(time);
  const days = [first, last].flatMap((day) => (day ? [formatDate(day, locale, "short")] : []));
  const [from, to] = [minuteOf(time.start), minuteOf(time.end)];
  const isWhole = from === 0 && to === 0;
  return isWhole || last
    ? days.join(" – ")
    : `${days[0]}, ${formatSpan(from, to || minutesPerDay, locale)}`;
}

function minuteOf(iso: string): number {
  return parseTimeOfDay(iso.slice(11, 16)) ?? 0;
}

/** How many times of one absence are written out. */
const mostTimes = 3;

/** The first day and the last, where they differ. */
function daysOf({ start, end }: Span): readonly LocalDate[] {
  // The last minute that is away: a day that ends at midnight is the one before.
  const last = new Date(Date.parse(`${end.slice(0, 19)}Z`) - 60_000).toISOString().slice(0, 10);
  return [...new Set([start.slice(0, 10), last])];
}
