"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";

type Props = {
  readonly names: readonly string[];
  readonly days: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly locale: string;
};

/** What the click will open, in words. */
export function OpeningPreview({ names, days, start, end, locale }: Props) {
  const t = useTranslations("hours");
  const from = parseTimeOfDay(start);
  const to = parseTimeOfDay(end);
  const isWhole = from !== null && to !== null && from < to && names.length > 0 && days.length > 0;
  return (
    <div role="status" className="rounded-box bg-base-200 p-4">
      {isWhole ? (
        <>
          <p className="flex items-start gap-2 font-medium">
            <Icon name="clock" className="mt-0.5" />
            {t("willOpen", {
              from: formatMinuteOfDay(from, locale),
              to: formatMinuteOfDay(to, locale),
              hours: t("duration", {
                hours: Math.floor((to - from) / 60),
                minutes: (to - from) % 60,
              }),
            })}
          </p>
          <p className="mt-1">{days.join(" · ")}</p>
          <p className="mt-1 text-muted">{names.join(", ")}</p>
        </>
      ) : (
        <p className="text-muted">{t("willOpenNothing")}</p>
      )}
    </div>
  );
}
