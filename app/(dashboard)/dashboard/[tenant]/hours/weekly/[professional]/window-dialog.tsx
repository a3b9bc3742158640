"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import type { DraftRow } from "@/lib/core/week/draft";
import { windowOf } from "@/lib/core/week/draft";
import { formatWeekday } from "@/lib/format/calendar-date";
import { RowFields } from "./row-fields";

type Props = {
  readonly row: DraftRow | undefined;
  readonly mistakes: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<DraftRow>, typing?: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

/** The exact times of a block of the grid. */
export function WindowDialog({ row, mistakes, locale, sites, ...on }: Props) {
  const t = useTranslations("week");
  const day = row ? formatWeekday(row.weekday, locale) : "";
  const crosses = row?.endsNextDay && (windowOf(row)?.endMinute ?? 0) > 1440;
  return (
    <Modal
      isOpen={row !== undefined}
      onClose={on.onClose}
      title={row ? t("exactTitle", { kind: t(`brush.${row.kind}`), day }) : ""}
    >
      {row ? (
        <>
          <RowFields
            row={row}
            name="window"
            mistakes={mistakes}
            sites={sites}
            asksNextDay
            onChange={on.onChange}
            onRemove={on.onRemove}
          />
          {crosses ? <p className="mt-2 text-muted">{t("crossing", { day })}</p> : null}
          <Button variant="primary" block className="mt-6" onClick={on.onClose}>
            {t("done")}
          </Button>
        </>
      ) : null}
    </Modal>
  );
}
