"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Brush } from "@/lib/core/week/paint";

export type View = "grid" | "list";

type Props = {
  readonly brush: Brush;
  readonly stepMinutes: number;
  readonly view: View;
  readonly sites: Readonly<Record<string, string>>;
  /** What was taken back or done again last. */
  readonly told: "undone" | "redone" | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onBrush: (brush: Brush) => void;
  readonly onStep: (minutes: number) => void;
  readonly onView: (view: View) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

/** What a stroke paints, how fine the grid is, back and forth. */
export function WeekTools({ brush, stepMinutes, view, sites, ...props }: Props) {
  const t = useTranslations("week");
  const siteId = brush.kind === "work" ? brush.siteId : null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 noscript:hidden">
      <Segments
        label={t("view")}
        chosen={view}
        options={(["grid", "list"] as const).map((value) => ({
          ...{ value, label: t(`views.${value}`), icon: viewIcons[value] },
        }))}
        onChoose={props.onView}
      />
      {view === "grid" ? (
        <>
          <Segments
            label={t("tools")}
            chosen={brush.kind}
            options={(["work", "break", "off"] as const).map((value) => ({
              ...{ value, label: t(`brush.${value}`), icon: brushIcons[value] },
            }))}
            onChoose={(kind) => props.onBrush(kind === "work" ? { kind, siteId } : { kind })}
          />
          {brush.kind === "work" && Object.keys(sites).length > 0 ? (
            <select
              aria-label={t("site")}
              value={siteId ?? ""}
              onChange={(event) =>
                props.onBrush({ kind: "work", siteId: event.target.value || null })
              }
              className="select w-auto max-sm:w-full"
            >
              <option value="">{t("mainSite")}</option>
              {Object.entries(sites).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          ) : null}
          <Segments
            label={t("step")}
            chosen={String(stepMinutes)}
            options={["30", "15"].map((value) => ({
              ...{ value, label: t("stepOf", { minutes: Number(value) }) },
            }))}
            onChoose={(value) => props.onStep(Number(value))}
          />
        </>
      ) : null}
      <div className="flex gap-1 sm:ms-auto">
        <Button
          variant="quiet"
          className="btn-square"
          aria-label={t("undo")}
          title={t("undo")}
          disabled={!props.canUndo}
          onClick={props.onUndo}
        >
          <Icon name="undo" />
        </Button>
        <Button
          variant="quiet"
          className="btn-square"
          aria-label={t("redo")}
          title={t("redo")}
          disabled={!props.canRedo}
          onClick={props.onRedo}
        >
          <Icon name="redo" />
        </Button>
        <p aria-live="polite" className="sr-only">
          {props.told ? t(props.told) : null}
        </p>
      </div>
    </div>
  );
}

const brushIcons = { work: "edit", break: "pause", off: "eraser" } as const;
const viewIcons = { grid: "calendar", list: "list" } as const;

type SegmentsProps<V extends string> = {
  readonly label: string;
  readonly chosen: V;
  readonly options: readonly {
    readonly value: V;
    readonly label: string;
    readonly icon?: IconName;
  }[];
  readonly onChoose: (value: V) => void;
};

/** One of a few, side by side. */
function Segments<V extends string>({ label, chosen, options, onChoose }: SegmentsProps<V>) {
  return (
    <fieldset className="flex max-w-full gap-1 rounded-box bg-base-200 p-1">
      <legend className="sr-only">{label}</legend>
      {options.map(({ value, label: text, icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
          className={cx(
            "flex min-h-10 cursor-pointer items-center gap-1.5 rounded-field px-3 font-medium",
            value === chosen
              ? "bg-base-100 shadow-xs"
              : "text-base-content/80 hover:text-base-content",
          )}
        >
          {icon ? <Icon name={icon} /> : null}
          {text}
        </button>
      ))}
    </fieldset>
  );
}
