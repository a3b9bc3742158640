"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = { readonly shown: string | null; readonly children: ReactNode };

/** Brings a day's times into sight when another day is picked: on a phone they stand below the calendar. */
export function RevealTimes({ shown, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(shown);

  useEffect(() => {
    if (before.current !== shown) box.current?.scrollIntoView({ block: "nearest" });
    before.current = shown;
  }, [shown]);

  return (
    <div ref={box} aria-live="polite" className="min-w-0">
      {children}
    </div>
  );
}
