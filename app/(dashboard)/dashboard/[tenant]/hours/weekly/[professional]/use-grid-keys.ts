"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Weekday } from "@/lib/core/time/civil";
import { type Area, areaOf, type Cell, cellName } from "./grid-cells";

type Options = {
  readonly body: RefObject<HTMLElement | null>;
  readonly first: Cell;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly stepMinutes: number;
  readonly onToggle: (area: Area) => void;
  readonly onErase: (area: Area) => void;
  readonly onOpen: (cell: Cell) => void;
  readonly onMove: (cell: Cell, chosen: Area | null) => void;
};

/** The keyboard of a grid: one cell can be reached with Tab, arrows move on, Shift chooses, Space paints. */
export function useGridKeys({ body, stepMinutes, startMinute, endMinute, ...options }: Options) {
  const [reached, setFocus] = useState<Cell>(options.first);
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const hasMoved = useRef(false);
  const focus = { weekday: reached.weekday, minute: onGrid(reached.minute) };
  const chosen = anchor ? areaOf(anchor, focus, stepMinutes) : null;

  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    const name = cellName(focus);
    body.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`)?.focus();
  });

  /** The grid may have become finer, coarser or narrower since. */
  function onGrid(minute: number): number {
    const within = Math.min(Math.max(minute, startMinute), endMinute - stepMinutes);
    return startMinute + Math.floor((within - startMinute) / stepMinutes) * stepMinutes;
  }

  function moveTo(cell: Cell, extends_: boolean) {
    const from = extends_ ? (anchor ?? focus) : null;
    hasMoved.current = true;
    setAnchor(from);
    setFocus(cell);
    options.onMove(cell, from && areaOf(from, cell, stepMinutes));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const area = chosen ?? areaOf(focus, focus, stepMinutes);
    if (step) moveTo(moved(focus, step), event.shiftKey);
    else if (event.key === " ") options.onToggle(area);
    else if (event.key === "Delete" || event.key === "Backspace") options.onErase(area);
    else if (event.key === "Enter") options.onOpen(focus);
    else if (event.key === "Escape" && anchor) setAnchor(null);
    else return;
    event.preventDefault();
  }

  function moved({ weekday, minute }: Cell, { days = 0, rows = 0, toDay }: Step): Cell {
    return {
      weekday: toDay ?? (Math.min(Math.max(weekday + days, 1), 7) as Weekday),
      minute: onGrid(minute + rows * stepMinutes),
    };
  }

  return {
    focus,
    chosen,
    onKeyDown,
    /** After a click: the next key starts there. */
    reach: (cell: Cell) => {
      setFocus(cell);
      setAnchor(null);
    },
  };
}

type Step = { readonly days?: number; readonly rows?: number; readonly toDay?: Weekday };

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1 },
  ArrowDown: { rows: 1 },
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  PageUp: { rows: -4 },
  PageDown: { rows: 4 },
  Home: { toDay: 1 },
  End: { toDay: 7 },
};
