"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { WindowRow } from "../window-row";
import type { TypedWindow } from "./special-fields";

type Props = {
  readonly windows: readonly TypedWindow[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (windows: readonly TypedWindow[]) => void;
};

/** From when to when on the date, once or several times, and where. */
export function SpecialWindows({ windows, sites, onChange }: Props) {
  const t = useTranslations("specialHours");
  const change = (key: string, given: Partial<TypedWindow>) =>
    onChange(windows.map((each) => (each.key === key ? { ...each, ...given } : each)));
  return (
    <div className="flex flex-col gap-3">
      {windows.map((window, index) => (
        <WindowRow
          key={window.key}
          index={index}
          window={window}
          mayCross={mayCross(window)}
          texts={{
            from: t("from"),
            to: t("to"),
            remove: t("removeWindow"),
            endsNextDay: t("endsNextDay"),
          }}
          onChange={(given) => change(window.key, given)}
          onRemove={
            windows.length > 1
              ? () => onChange(windows.filter(({ key }) => key !== window.key))
              : undefined
          }
        >
          {sites.length > 0 ? (
            <SelectField
              name={`windows.${index}.siteId`}
              label={t("site")}
              required
              value={window.siteId ?? ""}
              onChange={(event) => change(window.key, { siteId: event.target.value || null })}
              options={[
                { value: "", label: t("mainSite") },
                ...sites.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ) : null}
        </WindowRow>
      ))}
      <Button
        variant="link"
        icon="plus"
        className="min-h-11 self-start noscript:hidden"
        onClick={() => onChange([...windows, nextOf(windows)])}
      >
        {t("addWindow")}
      </Button>
    </div>
  );
}

function mayCross({ start, end, endsNextDay }: TypedWindow): boolean {
  return endsNextDay || (start !== "" && end !== "" && end !== "00:00" && end <= start);
}

function nextOf(windows: readonly TypedWindow[]): TypedWindow {
  const numbers = windows.map(({ key }) => Number(key.split("-")[1]) || 0);
  const key = `new-${Math.max(0, ...numbers) + 1}`;
  return { key, start: "14:00", end: "18:00", endsNextDay: false, siteId: null };
}
