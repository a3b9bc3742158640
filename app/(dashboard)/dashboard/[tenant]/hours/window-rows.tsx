"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { mostOpeningWindows } from "@/lib/core/openings/bounds";
import { isReversed, nextWindow, type TypedWindow } from "./typed-windows";
import { WindowRow } from "./window-row";

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
        <WindowRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a time of the day is its place in the list
          key={index}
          index={index}
          window={window}
          mayCross={isReversed(window)}
          texts={{
            from: t("from"),
            to: t("to"),
            remove: t("removeWindow", { number: index + 1 }),
            endsNextDay: t("endsNextDay"),
          }}
          onChange={(given) => change(index, given)}
          onRemove={
            windows.length > 1
              ? () => onChange(windows.filter((_, place) => place !== index))
              : undefined
          }
        />
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
