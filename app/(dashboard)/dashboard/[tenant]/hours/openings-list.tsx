"use client";

import { useTranslations } from "next-intl";
import type { CalledAction } from "@/components/agenda/bound-action";
import { EmptyState } from "@/components/ui/empty-state";
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
  readonly locale: string;
  readonly timeZone: string;
  readonly action: CalledAction<{ readonly standingAppointments: number }>;
  readonly restoreAction: CalledAction<unknown>;
};

/**
 * What was opened by hand and is still to come, by day; each can be taken back, or all of one click at once. What was
 * taken back keeps its place, so that no other button slides under the pointer.
 */
export function OpeningsList({ openings, names, locale, timeZone, ...actions }: Props) {
  const t = useTranslations("hours");
  const removal = useOpeningRemoval(openings, actions.action, actions.restoreAction);
  const days = [...new Set(removal.shown.map(dateOf))];
  const timeOf = ({ start, end }: Opening) =>
    formatTimeRange(Date.parse(start), Date.parse(end), locale, timeZone);
  const nameOf = ({ professionalId }: Opening) => names[professionalId] ?? "";

  if (removal.shown.length === 0) {
    return <EmptyState title={t("noOpenings")}>{t("noOpeningsHint")}</EmptyState>;
  }
  return (
    <>
      <ul aria-busy={removal.isPending} className="flex flex-col gap-5">
        {days.map((date) => (
          <li key={date}>
            <h3 className="mb-1 font-semibold first-letter:uppercase">
              {formatDate(date, locale, "day")}
            </h3>
            <ul className="divide-y divide-base-300">
              {removal.shown
                .filter((each) => dateOf(each) === date)
                .map((opening) => (
                  <OpeningRow
                    key={opening.id}
                    time={timeOf(opening)}
                    name={nameOf(opening)}
                    batchSize={removal.batchOf(opening).length}
                    isRemoved={removal.isRemoved(opening)}
                    isPending={removal.isPending}
                    onRemove={() => removal.remove([opening])}
                    onRemoveBatch={() => removal.ask(removal.batchOf(opening))}
                    onUndo={() => removal.undo(opening)}
                  />
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <RemovalQuestion
        asked={removal.asked}
        textOf={(opening) =>
          `${formatDate(dateOf(opening), locale, "short")}, ${timeOf(opening)} · ${nameOf(opening)}`
        }
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
