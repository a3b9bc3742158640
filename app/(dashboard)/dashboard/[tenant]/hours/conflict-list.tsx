"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { OpeningConflict } from "@/lib/core/openings/conflicts";
import { formatDate, formatMinuteOfDay } from "@/lib/format/calendar-date";
import { type ConflictGroup, groupConflicts } from "./count-openings";

type Props = {
  readonly conflicts: readonly OpeningConflict[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly locale: string;
};

/** How many are told before the rest is folded. */
const mostShown = 4;

/** What clashes, by date and time, with whom and why. */
export function ConflictList({ conflicts, people, locale }: Props) {
  const t = useTranslations("openings");
  const groups = groupConflicts(conflicts);
  const rows = (some: readonly ConflictGroup[]) => (
    <ul className="flex flex-col gap-1.5">
      {some.map((group) => (
        <li key={`${group.date} ${group.startMinuteOfDay} ${group.reason}`}>
          <span className="font-medium">
            {formatDate(group.date, locale, "short")},{" "}
            {formatMinuteOfDay(group.startMinuteOfDay, locale)}
          </span>
          {": "}
          {t(`reason.${group.reason}`, { name: group.name ?? "none" })}
          {people.length > 1 ? (
            <span className="block text-muted">
              {people
                .filter(({ id }) => group.professionalIds.includes(id))
                .map(({ name }) => name)
                .join(", ")}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <div role="status" className="rounded-field bg-base-100 p-3 text-sm">
      <p className="mb-2 flex items-center gap-2 font-semibold text-warning">
        <Icon name="alert" />
        {t("conflictTitle", { count: conflicts.length })}
      </p>
      {rows(groups.slice(0, mostShown))}
      {groups.length > mostShown ? (
        <details className="mt-1.5">
          <summary className="flex min-h-9 cursor-pointer items-center font-medium">
            {t("moreConflicts", { count: groups.length - mostShown })}
          </summary>
          {rows(groups.slice(mostShown))}
        </details>
      ) : null}
    </div>
  );
}
