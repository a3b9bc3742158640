"use client";

import { type RefObject, useEffect, useState } from "react";

/** The columns that are drawn, the last one not included. */
export type ColumnWindow = { readonly from: number; readonly to: number };

/**
 * Of many columns those that are seen, and some at both sides of them: what nobody looks at need not be drawn. Of few,
 * all of them.
 */
export function useColumnWindow(
  scroller: RefObject<HTMLElement | null>,
  columns: number,
): ColumnWindow {
  const [seen, setSeen] = useState<ColumnWindow>(() => around(0, innerWidth / usualWidth));

  useEffect(() => {
    const element = scroller.current;
    if (!element || columns <= few) return;
    function look() {
      if (!element) return;
      const width = (element.scrollWidth - hoursWidth) / columns;
      const first = element.scrollLeft / width;
      const next = around(first, first + element.clientWidth / width);
      setSeen((now) => (now.from === next.from && now.to === next.to ? now : next));
    }
    element.addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      element.removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [scroller, columns]);

  return columns <= few ? all : seen;
}

const all: ColumnWindow = { from: 0, to: Number.POSITIVE_INFINITY };
const few = 10;
const hoursWidth = 72;
const usualWidth = 176;
/** So many at once, so that a little scrolling draws nothing. */
const step = 2;

function around(first: number, last: number): ColumnWindow {
  return {
    from: Math.max(0, (Math.floor(first / step) - 1) * step),
    to: (Math.ceil(last / step) + 1) * step,
  };
}
