"use client";

import { useTranslations } from "next-intl";
import type { CalledAction } from "@/components/agenda/bound-action";
import { monthOf } from "@/components/booking/months";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { LocalDate } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTimeRange } from "@/lib/format/date-time";
import { OpeningRow } from "./opening-row";
import { RemovalQuestion } from "./removal-question";
import { type Opening, useOpeningRemoval } from "./use-opening-removal";

type Props = {
  readonly openings: readonly Opening[];
  /** Professionals' names by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Further places' names by id. */
  readonly siteNames: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly timeZone: string;
  readonly agendaHref: string;
  readonly action: CalledAction<{ readonly standingAppointments: number }>;
  readonly restoreAction: CalledAction<unknown>;
};

/**
 * What was opened by hand and is still to come, by month and day; each can be taken back.
 * What was taken back keeps its place, so that no other button slides under the pointer.
 */
export function OpeningsList({ openings, names, siteNames, locale, timeZone, ...actions }: Props) {
  const t = useTranslations("openings");
  const removal = useOpeningRemoval(openings, actions.action, actions.restoreAction);
  const months = [...new Set(removal.shown.map((each) => monthOf(dateOf(each))))];
  const timeOf = ({ start, end }: Opening) =>
    formatTimeRange(Date.parse(start), Date.parse(end), locale, timeZone);
  const nameOf = ({ professionalId, siteId }: Opening) =>
    [names[professionalId], siteId && siteNames[siteId]].filter(Boolean).join(" · ");

  if (removal.shown.length === 0) {
    return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  }
  return (
    <>
      <div aria-busy={removal.isPending}>
        {months.map((month, index) => {
          const ofMonth = removal.shown.filter((each) => monthOf(dateOf(each)) === month);
          return (
            <details
              key={month}
              open={index === 0}
              className="group/month border-base-300 not-first:border-t"
            >
              <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-3 py-2">
                <span className="font-semibold first-letter:uppercase">
                  {formatDate(`${month}-01`, locale, "month")}
                </span>
                <span className="flex items-center gap-2 text-muted">
                  {t("monthCount", { count: ofMonth.length })}
                  <Icon name="chevronDown" className="group-open/month:rotate-180" />
                </span>
              </summary>
              <ul className="flex flex-col gap-4 pb-4">
                {[...new Set(ofMonth.map(dateOf))].map((date) => (
                  <li key={date}>
                    <h3 className="font-medium text-muted first-letter:uppercase">
                      {formatDate(date, locale, "day")}
                    </h3>
                    <ul className="divide-y divide-base-300">
                      {ofMonth
                        .filter((each) => dateOf(each) === date)
                        .map((opening) => (
                          <OpeningRow
                            key={opening.id}
                            time={timeOf(opening)}
                            name={nameOf(opening)}
                            isRemoved={removal.isRemoved(opening)}
                            isPending={removal.isPending}
                            onRemove={() => removal.remove(opening)}
                            onUndo={() => removal.restore(opening)}
                          />
                        ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </div>
      <RemovalQuestion
        asked={removal.asked}
        textOf={(opening) =>
          `${formatDate(dateOf(opening), locale, "short")}, ${timeOf(opening)} · ${nameOf(opening)}`
        }
        place={{ locale, timeZone, agendaHref: actions.agendaHref }}
        isPending={removal.isPending}
        onConfirm={removal.confirm}
        onClose={removal.forget}
      />
    </>
  );
}

function dateOf({ start }: Opening): LocalDate {
  return start.slice(0, 10);
}
