"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { minutesPerDay } from "@/lib/core/time/civil";
import { WeekGrid } from "./week-grid";

type Props = Omit<ComponentProps<typeof WeekGrid>, "showsAllHours">;

/** The week to paint on, and how that is done. */
export function GridPanel(props: Props) {
  const t = useTranslations("week");
  const [showsAllHours, setAllHours] = useState(false);
  /** All hours are in sight by themselves. */
  const crosses = props.weeks.flat().some(({ endMinute }) => endMinute > minutesPerDay);
  return (
    <div className="mt-5 noscript:hidden">
      <WeekGrid {...props} showsAllHours={showsAllHours} />
      <div className="mt-3 flex flex-wrap items-start justify-between gap-2">
        <p className="max-w-prose text-sm text-muted">
          <span className="pointer-coarse:hidden">{t("gridHint")} </span>
          <span className="pointer-fine:hidden">{t("gridHintTouch")} </span>
          <span className="max-sm:hidden">{t("gridKeys")}</span>
        </p>
        {crosses ? null : (
          <Button size="sm" variant="quiet" onClick={() => setAllHours(!showsAllHours)}>
            {t(showsAllHours ? "fewerHours" : "allHours")}
          </Button>
        )}
      </div>
    </div>
  );
}
