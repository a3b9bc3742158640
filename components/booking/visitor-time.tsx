"use client";

import { cx } from "@/components/ui/class-names";
import { useOwnClock } from "./use-own-clock";

type Props = {
  /** Epoch milliseconds. */
  readonly startMs: number;
  readonly locale: string;
  /** Of the place. */
  readonly timeZone: string;
  /** Whose clock it is: "en tu hora". */
  readonly label: string;
  readonly className?: string;
};

/** The same moment on the visitor's own clock, with its day where that is another; nothing where both clocks agree. */
export function VisitorTime({ startMs, locale, timeZone, label, className }: Props) {
  const { said, attributes } = useOwnClock("time", { atMs: startMs, locale, timeZone });
  return (
    // One text without children: what was written before React came stays as it is.
    <span
      {...attributes}
      data-after={` ${label}`}
      className={cx(className, "empty:hidden")}
      suppressHydrationWarning
    >
      {said && `${said} ${label}`}
    </span>
  );
}
