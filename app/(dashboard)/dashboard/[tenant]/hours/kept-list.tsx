"use client";

import { useTranslations } from "next-intl";
import type { KeptTime } from "@/lib/availability/standing-detail";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTimeRange } from "@/lib/format/date-time";
import type { Place } from "./standing-list";

type Props = { readonly kept: readonly KeptTime[]; readonly place: Place };

/** Times that are offered to somebody who waits, or that somebody is booking at this moment. */
export function KeptList({ kept, place: { locale, timeZone } }: Props) {
  const t = useTranslations("timeOff");
  return (
    <ul className="relative my-3 max-h-56 divide-y divide-base-300 overflow-y-auto text-base-content">
      {kept.map(({ id, start, end, offeredTo, awaits, isOffered, professionalName }) => (
        <li key={id} className="py-1.5">
          <p className="font-medium first-letter:uppercase">
            {formatDate(start.slice(0, 10), locale, "short")},{" "}
            {formatTimeRange(Date.parse(start), Date.parse(end), locale, timeZone)}
          </p>
          {[
            isOffered
              ? t("keptFor", { name: offeredTo ?? "" })
              : awaits
                ? t("keptForMail", { name: awaits })
                : t("keptNow"),
            professionalName,
          ]
            .filter(Boolean)
            .join(" · ")}
        </li>
      ))}
    </ul>
  );
}
