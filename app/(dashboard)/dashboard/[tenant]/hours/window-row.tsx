"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import type { TypedWindow } from "./typed-windows";

type Props = {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly window: TypedWindow;
  /** Whether it may end on the next day, which is then asked. */
  readonly mayCross: boolean;
  readonly texts: Readonly<Record<"from" | "to" | "remove" | "endsNextDay", string>>;
  readonly onChange: (given: Partial<TypedWindow>) => void;
  /** Left out where it is the only one. */
  readonly onRemove?: (() => void) | undefined;
  /** What else is asked of it. */
  readonly children?: ReactNode;
};

/** From when to when: two times, a way to take them out, and whether the end is of the next day. */
export function WindowRow({ index, window, mayCross, texts, onChange, onRemove, children }: Props) {
  return (
    <div className="flex flex-col gap-2">
      <div
        className={cx(
          "grid items-start gap-3",
          onRemove ? "grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]" : "grid-cols-2",
        )}
      >
        <TextField
          type="time"
          name={`windows.${index}.start`}
          label={texts.from}
          required
          value={window.start}
          onChange={(event) => onChange({ start: event.target.value })}
        />
        <TextField
          type="time"
          name={`windows.${index}.end`}
          label={texts.to}
          required
          value={window.end}
          onChange={(event) => onChange({ end: event.target.value })}
        />
        {onRemove ? (
          <Button
            variant="quiet"
            className="btn-square mt-7.5 noscript:hidden"
            aria-label={texts.remove}
            onClick={onRemove}
          >
            <Icon name="trash" />
          </Button>
        ) : null}
      </div>
      {children}
      {mayCross ? (
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name={`windows.${index}.endsNextDay`}
            checked={window.endsNextDay}
            onChange={(event) => onChange({ endsNextDay: event.target.checked })}
            className="checkbox"
          />
          {texts.endsNextDay}
        </label>
      ) : null}
    </div>
  );
}
