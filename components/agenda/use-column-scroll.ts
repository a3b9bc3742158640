"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { DayBounds } from "./agenda-event";
import { scrollNearEdges } from "./edge-scroll";

type ColumnScroll = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly startDragging: () => void;
  readonly stopDragging: () => void;
};

/** The columns scroll as one, sideways and down: to the hour at which a day opens, and along with what is dragged. */
export function useColumnScroll(
  isOn: boolean,
  date: string,
  opensAt: string,
  { from }: DayBounds,
  /** How many columns lie before the one that is shown first. */
  before: number,
): ColumnScroll {
  const ref = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  const top = ((minutesOf(opensAt) - minutesOf(from)) / 30) * slotPixels;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another day scrolls, not a minute that passed
  useEffect(() => {
    if (!isOn) return;
    // The grid takes its height only after it has measured itself.
    const timer = setTimeout(() => {
      const columns = ref.current?.querySelectorAll<HTMLElement>("[role=columnheader]");
      const left = (columns?.[before]?.offsetLeft ?? 0) - (columns?.[0]?.offsetLeft ?? 0);
      ref.current?.scrollTo({ top: Math.max(0, top), left });
    }, 60);
    return () => clearTimeout(timer);
  }, [isOn, date]);

  useEffect(() => () => stop.current?.(), []);

  return {
    ref,
    startDragging: () => {
      stop.current?.();
      stop.current = isOn && ref.current ? scrollNearEdges(ref.current) : null;
    },
    stopDragging: () => {
      stop.current?.();
      stop.current = null;
    },
  };
}

/** As high as the calendar draws half an hour where nothing stretches it. */
const slotPixels = 52;

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
