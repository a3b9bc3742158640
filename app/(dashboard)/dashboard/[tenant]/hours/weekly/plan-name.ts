import type { LocalDate } from "@/lib/core/time/civil";
import { isLocalDate } from "@/lib/core/time/civil";
import { formatDate, formatDateRange } from "@/lib/format/calendar-date";

type Texts = {
  readonly usual: string;
  readonly undated: string;
  readonly fromOn: (date: string) => string;
};

/** "Horario habitual", "1 jun – 31 ago 2026", "Desde el lun, 1 jun". */
export function planName(
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate | null },
  isUsual: boolean,
  locale: string,
  texts: Texts,
): string {
  if (isUsual) return texts.usual;
  if (!from || !isLocalDate(from)) return texts.undated;
  return to && isLocalDate(to) && to >= from
    ? formatDateRange(from, to, locale, "short")
    : texts.fromOn(formatDate(from, locale, "short"));
}

/** "A" for 0. */
export function weekLetter(week: number): string {
  return String.fromCharCode(65 + week);
}
