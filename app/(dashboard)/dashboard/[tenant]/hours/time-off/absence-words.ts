import type { useTranslations } from "next-intl";
import { dayOf, isLocalDate, parseTimeOfDay, weekdayOf } from "@/lib/core/time/civil";
import {
  formatDate,
  formatDateRange,
  formatMinuteOfDay,
  formatWeekday,
} from "@/lib/format/calendar-date";
import type { AbsenceFields } from "./absence-fields";

type Words = ReturnType<typeof useTranslations<"timeOff">>;

/** "Cada martes de 12:00 a 14:00 hasta el 30 de junio de 2027"; null while something is missing. */
export function absenceWords(t: Words, fields: AbsenceFields, locale: string): string | null {
  const { from, to, wholeDays, repeats, until } = fields;
  const times = [fields.start, fields.end].map(parseTimeOfDay);
  const [start, end] = times;
  if (!isLocalDate(from) || !isLocalDate(to) || to < from) return null;
  if (!wholeDays && (start == null || end == null)) return null;
  const days = dayOf(to) - dayOf(from);
  if (!wholeDays && days === 0 && (end ?? 0) <= (start ?? 0)) return null;
  const clock = { from: clockOf(start, locale), to: clockOf(end, locale) };
  if (repeats === "") {
    const [first, last] = [from, to].map((date) => formatDate(date, locale, "day"));
    if (wholeDays) return days === 0 ? (first ?? "") : `${first} – ${last}`;
    return days === 0
      ? t("words.onceTimes", { date: first ?? "", ...clock })
      : `${first}, ${clock.from} – ${last}, ${clock.to}`;
  }
  const what = t(`words.${repeats}Once`, {
    every: fields.every,
    weekday: formatWeekday(weekdayOf(from), locale),
    day: Number(from.slice(8)),
  });
  const timed = wholeDays
    ? days === 0
      ? t("words.wholeDay", { what })
      : t("words.wholeDays", { what, days: days + 1 })
    : days === 0
      ? t("words.times", { what, ...clock })
      : t("words.timesOver", { what, ...clock, days });
  if (!isLocalDate(until)) return timed;
  return t("words.until", { what: timed, date: formatDateRange(until, until, locale) });
}

function clockOf(minute: number | null | undefined, locale: string): string {
  return minute == null ? "" : formatMinuteOfDay(minute % 1440, locale);
}
