import type { useTranslations } from "next-intl";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";

type Words = ReturnType<typeof useTranslations<"desk">>;

/** "12 min", "1 h 20 min" */
export function spanText(minutes: number, t: Words): string {
  const [hours, count] = [Math.floor(minutes / 60), minutes % 60];
  return hours > 0 ? t("hours", { hours, count }) : t("minutes", { count });
}

/** "hace 5 min", and for what has only begun "ahora mismo". */
export function agoText(minutes: number, t: Words): string {
  return minutes === 0 ? t("justNow") : t("inFor", { time: spanText(minutes, t) });
}

/** "10:40 a. m." of ISO 8601 in the tenant's zone. */
export function timeText(iso: string, locale: string): string {
  return formatMinuteOfDay(parseTimeOfDay(iso.slice(11, 16)) ?? 0, locale);
}
