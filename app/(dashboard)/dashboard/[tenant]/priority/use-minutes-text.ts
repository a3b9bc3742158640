"use client";

import { useTranslations } from "next-intl";

/** "45 min", "2 h", "1 día": stretches of the lists here are whole hours once they are long. */
export function useMinutesText(): (minutes: number) => string {
  const t = useTranslations("priority");
  return (minutes) => {
    if (minutes >= 1440 && minutes % 1440 === 0) return t("days", { count: minutes / 1440 });
    if (minutes >= 60 && minutes % 60 === 0) return t("hours", { count: minutes / 60 });
    return t("minutes", { count: minutes });
  };
}
