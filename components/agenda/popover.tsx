"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "@/components/ui/class-names";

type Props = {
  readonly summary: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Choices under a button, open until Escape or a touch elsewhere; on a phone as wide as the screen. */
export function Popover({ summary, className, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function close(event: Event) {
      const popover = details.current;
      if (!popover?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        popover.querySelector("summary")?.focus();
      } else if (popover.contains(event.target as Node)) return;
      popover.open = false;
    }
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details ref={details} className="group/popover sm:relative">
      <summary className={cx("cursor-pointer list-none", className)}>{summary}</summary>
      <div className="absolute z-40 mt-1 hidden max-h-[70dvh] overflow-y-auto rounded-box bg-base-100 p-4 shadow-lg ring-1 ring-base-300 group-open/popover:block max-sm:inset-x-3 sm:start-0 sm:w-92">
        {children}
      </div>
    </details>
  );
}
