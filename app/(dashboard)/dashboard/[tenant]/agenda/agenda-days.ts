import type { Agenda } from "@/lib/appointments/load-agenda";
import { professionalName } from "@/lib/core/professional-name";
import { minutesPerDay } from "@/lib/core/time/civil";
import { formatDate, formatMinuteOfDay } from "@/lib/format/calendar-date";
import type { Locale } from "@/lib/i18n/locales";

/** What makes a shown day another than usual. */
type AgendaDay =
  | { readonly kind: "holiday"; readonly id: string; readonly day: string; readonly name: string }
  | {
      readonly kind: "special";
      readonly id: string;
      readonly day: string;
      /** Null where it is the whole practice's. */
      readonly names: string | null;
      /** "9:00 a. m. – 12:00 p. m."; null on a closed day. */
      readonly hours: string | null;
      readonly note: string | null;
    };

/** Holidays and dates with hours of their own, in words. */
export function agendaDays(
  { holidays, specialDays, professionals }: Agenda,
  locale: string,
  language: Locale,
): readonly AgendaDay[] {
  const clock = (minute: number) => formatMinuteOfDay(minute % minutesPerDay, locale);
  const dayText = (date: string) => formatDate(date, locale, "short");
  return [
    ...holidays.map(({ date, name }) => ({
      ...{ kind: "holiday" as const, id: date, day: dayText(date), name: name[language] },
    })),
    ...specialDays.map(({ date, professionalId, windows, note }) => {
      const who = professionals.find(({ id }) => id === professionalId);
      const hours = windows.map((each) => `${clock(each.startMinute)} – ${clock(each.endMinute)}`);
      return {
        ...{ kind: "special" as const, id: `${date} ${professionalId}`, day: dayText(date), note },
        names: who ? professionalName(who) : null,
        hours: hours.length > 0 ? hours.join(", ") : null,
      };
    }),
  ];
}
