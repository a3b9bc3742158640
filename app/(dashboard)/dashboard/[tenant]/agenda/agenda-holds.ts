import type { Agenda } from "@/lib/appointments/load-agenda";
import { professionalName } from "@/lib/core/professional-name";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";

/** What somebody is booking at this moment, or was offered to somebody who waits, in words. */
export function agendaHolds(
  { holds, professionals, timeZone }: Pick<Agenda, "holds" | "professionals" | "timeZone">,
  locale: string,
): readonly {
  readonly id: string;
  readonly when: string;
  readonly name: string;
  readonly isOffered: boolean;
}[] {
  return holds.map(({ id, professionalId, start, isOffered = false }) => {
    const who = professionals.find((each) => each.id === professionalId);
    const day = formatDate(start.slice(0, 10), locale, "short");
    const when = `${day}, ${formatTime(Date.parse(start), locale, timeZone)}`;
    return { id, when, name: who ? professionalName(who) : "", isOffered };
  });
}
