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
  readonly offeredTo: string;
  /** Who has not confirmed their e-mail yet; empty where nobody has to. */
  readonly awaits: string;
}[] {
  return holds.map(({ id, professionalId, start, isOffered = false, offeredTo, awaits }) => {
    const who = professionals.find((each) => each.id === professionalId);
    const day = formatDate(start.slice(0, 10), locale, "short");
    const when = `${day}, ${formatTime(Date.parse(start), locale, timeZone)}`;
    return {
      ...{ id, when, isOffered, offeredTo: offeredTo ?? "", awaits: awaits ?? "" },
      name: who ? professionalName(who) : "",
    };
  });
}
