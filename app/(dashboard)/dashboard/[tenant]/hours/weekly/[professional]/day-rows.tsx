"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Weekday } from "@/lib/core/time/civil";
import type { DraftRow } from "@/lib/core/week/draft";
import { RowFields } from "./row-fields";

type Props = {
  readonly name: string;
  readonly weekday: Weekday;
  readonly rows: readonly DraftRow[];
  /** A row's place in the whole input. */
  readonly indexOf: (row: DraftRow) => number;
  readonly mistakes: Readonly<Record<string, string>>;
  readonly sites: Readonly<Record<string, string>>;
  readonly onAdd: (kind: DraftRow["kind"]) => void;
  readonly onChange: (key: string, change: Partial<DraftRow>, typing?: string) => void;
  readonly onRemove: (key: string) => void;
  readonly onCopy: () => void;
};

/** One day of the week: its hours and breaks, each typed. */
export function DayRows({ name, weekday, rows, indexOf, mistakes, sites, ...on }: Props) {
  const t = useTranslations("week");
  const hasWork = rows.some(({ kind }) => kind === "work");
  return (
    <fieldset className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <legend className="sr-only">{name}</legend>
      <p aria-hidden className={cx("pt-1 font-semibold capitalize", rows.length > 0 && "sm:pt-8")}>
        {name}
      </p>
      <div className="flex flex-col gap-3">
        {rows.length === 0 ? <p className="pt-1 text-muted">{t("closed")}</p> : null}
        {rows.map((row) => (
          <div key={row.key} className="grid gap-x-3 gap-y-1 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
            <RowHidden row={row} name={`windows.${indexOf(row)}`} />
            <span className={cx("sm:pt-8", row.kind === "break" && "text-muted")}>
              {t(`brush.${row.kind}`)}
            </span>
            <RowFields
              row={row}
              name={`windows.${indexOf(row)}`}
              mistakes={mistakes}
              sites={sites}
              onChange={(change, typing) => on.onChange(row.key, change, typing)}
              onRemove={() => on.onRemove(row.key)}
            />
          </div>
        ))}
        <div className="flex flex-wrap gap-1 noscript:hidden">
          <Button size="sm" variant="quiet" icon="plus" onClick={() => on.onAdd("work")}>
            {t("addHours")}
            <span className="sr-only">: {name}</span>
          </Button>
          {hasWork ? (
            <Button size="sm" variant="quiet" icon="plus" onClick={() => on.onAdd("break")}>
              {t("addBreak")}
              <span className="sr-only">: {name}</span>
            </Button>
          ) : null}
          {rows.length > 0 ? (
            <Button
              size="sm"
              variant="quiet"
              icon="copy"
              aria-label={t("copyDayOf", { day: name })}
              onClick={on.onCopy}
            >
              {t("copyDay")}
            </Button>
          ) : null}
        </div>
      </div>
    </fieldset>
  );
}

type HiddenProps = { readonly row: DraftRow; readonly name: string };

/** Where a row stands: what nobody types. */
function RowHidden({ row, name }: HiddenProps) {
  return (
    <>
      <input type="hidden" name={`${name}.weekday`} value={row.weekday} />
      <input type="hidden" name={`${name}.kind`} value={row.kind} />
      <input type="hidden" name={`${name}.week`} value={row.week} />
    </>
  );
}
