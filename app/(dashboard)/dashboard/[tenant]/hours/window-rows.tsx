"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { mostOpeningWindows } from "@/lib/core/openings/bounds";
import { isReversed, nextWindow, type TypedWindow } from "./typed-windows";

type Props = {
  readonly windows: readonly TypedWindow[];
  readonly onChange: (windows: readonly TypedWindow[]) => void;
};

/** From when to when, once or several times a day. */
export function WindowRows({ windows, onChange }: Props) {
  const t = useTranslations("openings");
  const change = (index: number, given: Partial<TypedWindow>) =>
    onChange(windows.map((each, place) => (place === index ? { ...each, ...given } : each)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 font-medium">{t("times")}</legend>
      {windows.map((window, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a time of the day is its place in the list
        <div key={index}>
          <div
            className={cx(
              "grid items-start gap-3",
              windows.length > 1 ? "grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]" : "grid-cols-2",
            )}
          >
            <TextField
              type="time"
              name={`windows.${index}.start`}
              label={t("from")}
              required
              value={window.start}
              onChange={(event) => change(index, { start: event.target.value })}
            />
            <TextField
              type="time"
              name={`windows.${index}.end`}
              label={t("to")}
              required
              value={window.end}
              onChange={(event) => change(index, { end: event.target.value })}
            />
            {windows.length > 1 ? (
              <Button
                variant="quiet"
                className="btn-square mt-7.5"
                aria-label={t("removeWindow", { number: index + 1 })}
                onClick={() => onChange(windows.filter((_, place) => place !== index))}
              >
                <Icon name="trash" />
              </Button>
            ) : null}
          </div>
          {isReversed(window) ? (
            <label className="mt-1 flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name={`windows.${index}.endsNextDay`}
                checked={window.endsNextDay}
                onChange={(event) => change(index, { endsNextDay: event.target.checked })}
                className="checkbox"
              />
              <span>{t("endsNextDay")}</span>
            </label>
          ) : null}
        </div>
      ))}
      {windows.length < mostOpeningWindows ? (
        <Button
          variant="link"
          icon="plus"
          className="min-h-11 self-start noscript:hidden"
          onClick={() => onChange([...windows, nextWindow(windows)])}
        >
          {t("addWindow")}
        </Button>
      ) : null}
    </fieldset>
  );
}
