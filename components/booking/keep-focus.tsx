"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  /** Another one: what is inside was changed. */
  readonly on: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Where the link that was followed is gone with the change, the focus goes to `[data-focus]` inside, not to the top. */
export function KeepFocus({ on, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  const before = useRef(on);

  useEffect(() => {
    const isLost = before.current !== on && wasInside.current && isNowhere();
    before.current = on;
    if (isLost) box.current?.querySelector<HTMLElement>("[data-focus]")?.focus();
  }, [on]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is
    <div
      ref={box}
      className={className}
      onFocus={() => {
        wasInside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // An element that is taken away blurs to nowhere.
        if (relatedTarget && !box.current?.contains(relatedTarget)) wasInside.current = false;
      }}
    >
      {children}
    </div>
  );
}

function isNowhere(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}
