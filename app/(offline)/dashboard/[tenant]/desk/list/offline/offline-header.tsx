"use client";

import { useTranslations } from "next-intl";
import { endOf, type Region, timeOf } from "@/components/day-list/offline-texts";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { OfflineList } from "@/lib/core/offline/offline-list";
import { formatDate } from "@/lib/format/calendar-date";
import type { Contact } from "@/lib/offline-marks/device/kept-day-state";

type Props = {
  readonly list: OfflineList;
  readonly contact: Contact;
  readonly region: Region;
  readonly liveHref: string;
};

/** Whether there is a connection, and how old the list is: the first thing to know about it. */
export function OfflineHeader({ list, contact, region, liveHref }: Props) {
  const t = useTranslations("offline");
  const time = timeOf(list.readAt, region);
  const isAway = contact.state === "away";
  const isLooking = contact.state === "looking";
  return (
    <header className="mb-6">
      <p
        role="status"
        className={cx(
          "mb-5 flex items-center gap-2 rounded-box px-3 py-3 font-semibold sm:px-4 sm:text-lg",
          isAway ? "bg-warning/15" : "bg-base-100",
        )}
      >
        <Icon name={isAway ? "alert" : isLooking ? "clock" : "checkCircle"} />
        {t(isAway ? "away" : isLooking ? "looking" : "here", { time })}
      </p>
      <p className="text-muted">{list.practice}</p>
      <h1 className="text-2xl font-bold first-letter:uppercase sm:text-3xl">
        {formatDate(list.date, region.locale, "day")}
      </h1>
      <p className="mt-1 text-sm text-muted">
        {t("erasedAt", { until: t("untilAt", endOf(list, region)) })}
      </p>
      {contact.state === "here" ? (
        <a href={liveHref} className={cx(buttonClass({}), "mt-4")}>
          {t("toLive")}
        </a>
      ) : null}
    </header>
  );
}
