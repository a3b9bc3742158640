"use client";

import { useTranslations } from "next-intl";
import type { CopiedWeek } from "@/lib/availability/copy-openings";
import { toMs } from "@/lib/core/time/epoch";
import { formatDate, formatSpan } from "@/lib/format/calendar-date";
import { formatTimeRange } from "@/lib/format/date-time";

type Props = {
  readonly week: CopiedWeek;
  readonly names: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly timeZone: string;
};

/** What the click will open, and what it leaves out and why. */
export function CopyPreview({ week, names, locale, timeZone }: Props) {
  const t = useTranslations("specialHours");
  const { stretches, conflicts } = week;
  const ordered = [...stretches].sort((a, b) => a.startMinute - b.startMinute);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="font-medium">{t("willCopy", { count: stretches.length })}</p>
        <ul className="mt-1 max-h-48 divide-y divide-base-300 overflow-y-auto">
          {ordered.map(({ professionalId, date, startMinute, endMinute }) => (
            <li key={`${professionalId} ${startMinute}`} className="py-1.5">
              <span className="block first-letter:uppercase">
                {formatDate(date, locale, "short")},{" "}
                {formatTimeRange(toMs(startMinute), toMs(endMinute), locale, timeZone)}
              </span>
              <span className="text-muted">{names[professionalId]}</span>
            </li>
          ))}
        </ul>
      </div>
      {conflicts.length > 0 ? (
        <div>
          <p className="font-medium">{t("leftOut", { count: conflicts.length })}</p>
          <ul className="mt-1 max-h-40 divide-y divide-base-300 overflow-y-auto">
            {conflicts.map(
              ({ professionalId, date, startMinuteOfDay, endMinuteOfDay, reason, name }) => (
                <li key={`${professionalId} ${date} ${startMinuteOfDay}`} className="py-1.5">
                  <span className="block first-letter:uppercase">
                    {formatDate(date, locale, "short")},{" "}
                    {formatSpan(startMinuteOfDay, endMinuteOfDay, locale)}
                  </span>
                  <span className="text-muted">
                    {[names[professionalId], t(`reasons.${reason}`), ...(name ? [name] : [])].join(
                      " · ",
                    )}
                  </span>
                </li>
              ),
            )}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
