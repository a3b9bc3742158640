"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
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
        <div key={window.key} className="flex flex-col gap-2">
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
              onChange={(event) => change(window.key, { start: event.target.value })}
            />
            <TextField
              type="time"
              name={`windows.${index}.end`}
              label={t("to")}
              required
              value={window.end}
              onChange={(event) => change(window.key, { end: event.target.value })}
            />
            {windows.length > 1 ? (
              <Button
                variant="quiet"
                className="btn-square mt-7.5 noscript:hidden"
                aria-label={t("removeWindow")}
                onClick={() => onChange(windows.filter(({ key }) => key !== window.key))}
              >
                <Icon name="trash" />
              </Button>
            ) : null}
          </div>
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
          {mayCross(window) ? (
            <label className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name={`windows.${index}.endsNextDay`}
                checked={window.endsNextDay}
                onChange={(event) => change(window.key, { endsNextDay: event.target.checked })}
                className="checkbox"
              />
              {t("endsNextDay")}
            </label>
          ) : null}
        </div>
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
