"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { cx } from "@/components/ui/class-names";
import { type Weekday, weekdays } from "@/lib/core/time/civil";
import type { DraftRow, WeekDraft } from "@/lib/core/week/draft";
import { addRow, changeRow, removeRow } from "@/lib/core/week/edit-draft";
import { formatWeekday } from "@/lib/format/calendar-date";
import { DayRows } from "./day-rows";
import type { Change } from "./use-week-draft";

type Props = {
  readonly draft: WeekDraft;
  readonly plan: string;
  readonly week: number;
  readonly isShown: boolean;
  readonly mistakes: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
  readonly onChange: (change: Change, typing?: string) => void;
  readonly onCopyDay: (weekday: Weekday) => void;
};

/**
 * The week in rows of times: the exact view, and the form of a browser without scripts. What is not in sight goes along
 * as hidden fields.
 */
export function WeekList({ draft, plan, week, isShown, mistakes, locale, sites, ...on }: Props) {
  const t = useTranslations("week");
  const inSight = draft.rows.filter((row) => row.plan === plan && row.week === week);
  const planIndex = (key: string) => draft.plans.findIndex((each) => each.key === key);
  const spare = draft.rows.length;
  return (
    <div className={cx("divide-y divide-base-300", !isShown && "hidden noscript:block")}>
      {draft.rows.map((row, index) => (
        <Fragment key={row.key}>
          <input type="hidden" name={`windows.${index}.plan`} value={planIndex(row.plan)} />
          {inSight.includes(row) ? null : <HiddenRow row={row} name={`windows.${index}`} />}
        </Fragment>
      ))}
      {weekdays.map((weekday) => {
        const name = formatWeekday(weekday, locale);
        return (
          <div key={weekday}>
            <DayRows
              name={name}
              weekday={weekday}
              rows={inSight.filter((row) => row.weekday === weekday)}
              indexOf={(row) => draft.rows.indexOf(row)}
              mistakes={mistakes}
              sites={sites}
              onAdd={(kind) => on.onChange((now) => addRow(now, { plan, week, weekday }, kind))}
              onChange={(key, change, typing) =>
                on.onChange((now) => changeRow(now, key, change), typing)
              }
              onRemove={(key) => on.onChange((now) => removeRow(now, key))}
              onCopy={() => on.onCopyDay(weekday)}
            />
            <noscript>
              <SpareRow
                name={`windows.${spare + weekday - 1}`}
                labels={[`${name}: ${t("from")}`, `${name}: ${t("to")}`]}
                hint={t("noScriptRow")}
                place={{ plan: planIndex(plan), week, weekday }}
              />
            </noscript>
          </div>
        );
      })}
    </div>
  );
}

function HiddenRow({ row, name }: { readonly row: DraftRow; readonly name: string }) {
  const values = {
    ...{ weekday: row.weekday, kind: row.kind, week: row.week, start: row.start, end: row.end },
    endsNextDay: row.endsNextDay ? "on" : "",
    siteId: row.siteId ?? "",
  };
  return Object.entries(values).map(([key, value]) => (
    <input key={key} type="hidden" name={`${name}.${key}`} value={value} />
  ));
}

type SpareProps = {
  readonly name: string;
  readonly labels: readonly [string, string];
  readonly hint: string;
  readonly place: { readonly plan: number; readonly week: number; readonly weekday: Weekday };
};

/** One more row for who cannot add any: left empty, it is not there. */
function SpareRow({ name, labels, hint, place }: SpareProps) {
  return (
    <div className="pb-4 sm:ps-34">
      <input type="hidden" name={`${name}.plan`} value={place.plan} />
      <input type="hidden" name={`${name}.week`} value={place.week} />
      <input type="hidden" name={`${name}.weekday`} value={place.weekday} />
      <div className="flex gap-2">
        <input type="time" name={`${name}.start`} aria-label={labels[0]} className="input w-36" />
        <input type="time" name={`${name}.end`} aria-label={labels[1]} className="input w-36" />
      </div>
      <p className="mt-1 text-sm text-muted">{hint}</p>
    </div>
  );
}
