"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { type Weekday, weekdays } from "@/lib/core/time/civil";
import type { DayOfCycle } from "@/lib/core/week/circle";
import { formatWeekday } from "@/lib/format/calendar-date";
import { weekLetter } from "../plan-name";

type Props = {
  /** The day to be copied; null while nobody asks. */
  readonly day: DayOfCycle | null;
  readonly weekCount: number;
  readonly locale: string;
  readonly onClose: () => void;
  readonly onCopy: (days: readonly DayOfCycle[]) => void;
};

/** Which days become like one of them, of the other weeks too. */
export function CopyDayDialog({ day, weekCount, locale, onClose, onCopy }: Props) {
  const t = useTranslations("week");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const name = day ? formatWeekday(day.weekday, locale) : "";
  const all = Array.from({ length: weekCount }, (_, week) =>
    weekdays.map((weekday) => ({ week, weekday })),
  )
    .flat()
    .filter((each) => each.week !== day?.week || each.weekday !== day.weekday);
  const choose = (last: Weekday) =>
    setChosen(all.filter(({ weekday }) => weekday <= last).map(nameOf));

  return (
    <Modal
      isOpen={day !== null}
      onClose={() => {
        setChosen([]);
        onClose();
      }}
      title={t("copyDayTitle", { day: name })}
    >
      <p className="mb-4 text-muted">{t("copyDayHint")}</p>
      <div className="mb-4 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => choose(5)}>
          {t("workdays")}
        </Button>
        <Button size="sm" onClick={() => choose(7)}>
          {t("everyDay")}
        </Button>
      </div>
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="sr-only">{t("copyTo")}</legend>
        {all.map((each) => (
          <label
            key={nameOf(each)}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-field px-3 ring-1 ring-base-300 has-checked:ring-2 has-checked:ring-brand"
          >
            <input
              type="checkbox"
              className="checkbox"
              checked={chosen.includes(nameOf(each))}
              onChange={(event) =>
                setChosen(
                  event.target.checked
                    ? [...chosen, nameOf(each)]
                    : chosen.filter((other) => other !== nameOf(each)),
                )
              }
            />
            <span className="first-letter:uppercase">
              {formatWeekday(each.weekday, locale)}
              {weekCount > 1 ? ` ${weekLetter(each.week)}` : null}
            </span>
          </label>
        ))}
      </fieldset>
      <Button
        variant="primary"
        block
        className="mt-6"
        disabled={chosen.length === 0}
        onClick={() => {
          onCopy(all.filter((each) => chosen.includes(nameOf(each))));
          setChosen([]);
        }}
      >
        {t("copyThem")}
      </Button>
    </Modal>
  );
}

function nameOf({ week, weekday }: DayOfCycle): string {
  return `${week}-${weekday}`;
}
