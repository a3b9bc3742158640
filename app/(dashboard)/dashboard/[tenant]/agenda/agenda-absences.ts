import type { Agenda } from "@/lib/appointments/load-agenda";
import { professionalName } from "@/lib/core/professional-name";
import { formatDate } from "@/lib/format/calendar-date";

type Absence = {
  readonly id: string;
  /** Null where everybody is away. */
  readonly names: string | null;
  /** "mar, 24 nov – jue, 26 nov" */
  readonly days: string;
};

/** Who is away on the shown days, in words: also for the views that paint no hours. */
export function agendaAbsences(
  { timeOff, professionals }: Pick<Agenda, "timeOff" | "professionals">,
  locale: string,
): readonly Absence[] {
  return timeOff.map(({ id, professionalId, start, end }) => {
    const who = professionals.find((each) => each.id === professionalId);
    const first = start.slice(0, 10);
    // The last minute that is away: a day that ends at midnight is the one before.
    const last = new Date(Date.parse(`${end.slice(0, 19)}Z`) - 60_000).toISOString().slice(0, 10);
    return {
      id,
      names: who ? professionalName(who) : null,
      days: [...new Set([first, last])].map((day) => formatDate(day, locale, "short")).join(" – "),
    };
  });
}
