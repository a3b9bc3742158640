"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { FieldNotes } from "@/components/ui/field-frame";
import { Icon } from "@/components/ui/icon";
import type { DraftRow } from "@/lib/core/week/draft";

type Props = {
  readonly row: DraftRow;
  /** Of the fields' names in a form: `windows.3`. */
  readonly name: string;
  /** Failure codes by place: `row-3.end`. */
  readonly mistakes: Readonly<Record<string, string>>;
  readonly sites: Readonly<Record<string, string>>;
  /** Offers an end on the next day before it is needed. */
  readonly asksNextDay?: boolean;
  readonly onChange: (change: Partial<DraftRow>, typing?: string) => void;
  readonly onRemove: () => void;
};

/** One stretch of a day, typed: from, to, whether it ends the next day, and where. */
export function RowFields({ row, name, mistakes, sites, asksNextDay, ...on }: Props) {
  const { onChange, onRemove } = on;
  const t = useTranslations("week");
  const id = useId();
  const codes = { start: mistakes[`${row.key}.start`], end: mistakes[`${row.key}.end`] };
  const mayCross = asksNextDay || row.endsNextDay || codes.end === "reversed_range";
  const time = (edge: "start" | "end") => (
    <label className="flex min-w-0 flex-1 flex-col gap-1 sm:max-w-40">
      <span className="text-sm text-muted">{t(edge === "start" ? "from" : "to")}</span>
      <input
        type="time"
        name={`${name}.${edge}`}
        aria-label={`${t(`brush.${row.kind}`)}: ${t(edge === "start" ? "from" : "to")}`}
        aria-invalid={codes[edge] ? true : undefined}
        aria-describedby={codes[edge] ? `${id}-${edge}-error` : undefined}
        value={row[edge]}
        onChange={(event) => onChange({ [edge]: event.target.value }, `${row.key}.${edge}`)}
        className={cx("input w-full", codes[edge] && "input-error")}
      />
    </label>
  );
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-end gap-2">
        {time("start")}
        {time("end")}
        <Button
          variant="quiet"
          className="btn-square noscript:hidden"
          aria-label={`${t("removeRow")}: ${t(`brush.${row.kind}`)} ${row.start} – ${row.end}`}
          onClick={onRemove}
        >
          <Icon name="trash" />
        </Button>
      </div>
      {row.kind === "work" && Object.keys(sites).length > 0 ? (
        <select
          name={`${name}.siteId`}
          aria-label={t("site")}
          value={row.siteId ?? ""}
          onChange={(event) => onChange({ siteId: event.target.value || null })}
          className="select w-full sm:max-w-xs"
        >
          <option value="">{t("mainSite")}</option>
          {Object.entries(sites).map(([siteId, siteName]) => (
            <option key={siteId} value={siteId}>
              {siteName}
            </option>
          ))}
        </select>
      ) : null}
      {codes.start ? <FieldNotes id={`${id}-start`} hint={undefined} code={codes.start} /> : null}
      {codes.end ? <FieldNotes id={`${id}-end`} hint={undefined} code={codes.end} /> : null}
      <label
        className={cx(
          "flex min-h-11 cursor-pointer items-center gap-3",
          !mayCross && "hidden noscript:flex",
        )}
      >
        <input
          type="checkbox"
          name={`${name}.endsNextDay`}
          checked={row.endsNextDay}
          onChange={(event) => onChange({ endsNextDay: event.target.checked })}
          className="checkbox"
        />
        {codes.end === "reversed_range" ? t("makeNextDay") : t("endsNextDay")}
      </label>
    </div>
  );
}
