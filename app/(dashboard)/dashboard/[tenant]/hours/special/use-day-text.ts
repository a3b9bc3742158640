"use client";

import { useTranslations } from "next-intl";
import type { SpecialDayView } from "@/lib/availability/special-day";
import { minutesPerDay } from "@/lib/core/time/civil";
import { formatSpan } from "@/lib/format/calendar-date";
import { formatList } from "@/lib/format/list";

/** The hours of a date in words. */
export function useDayText(
  locale: string,
  sites: readonly { readonly id: string; readonly name: string }[],
) {
  const t = useTranslations("specialHours");
  return ({ windows }: Pick<SpecialDayView, "windows">): string => {
    if (windows.length === 0) return t("closedMark");
    const texts = windows.map(({ startMinute, endMinute, siteId }) => {
      const span = formatSpan(startMinute, endMinute, locale);
      const told = endMinute > minutesPerDay ? t("nextDay", { span }) : span;
      const site = sites.find(({ id }) => id === siteId)?.name;
      return site ? t("at", { span: told, site }) : told;
    });
    return formatList(texts, locale);
  };
}
