"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "./class-names";

type Props = {
  /** What the button shows. */
  readonly summary: ReactNode;
  /** Name of the button where it shows no text. */
  readonly label?: string;
  /** Which edge of the button the menu keeps to. */
  readonly align?: "start" | "end";
  /** `top` for a button at the foot of the screen. */
  readonly side?: "top" | "bottom";
  readonly isWide?: boolean;
  /** The button is a picture, which ends where the page does. */
  readonly isPicture?: boolean;
  /** `li` elements with links, or forms with buttons. */
  readonly children: ReactNode;
};

/** A disclosure that opens without JavaScript; with it, Escape and a click elsewhere close it. */
export function Menu({ summary, label, align = "end", side, isWide, isPicture, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function close(event: Event) {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent && event.key !== "Escape") return;
      if (event.type === "click" && menu.contains(event.target as Node) && !isChoice(event)) return;
      menu.open = false;
      if (event instanceof KeyboardEvent) menu.querySelector("summary")?.focus();
    }
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details
      ref={details}
      className={cx(
        "group/menu dropdown max-w-full",
        align === "end" && "dropdown-end",
        side === "top" && "dropdown-top",
        isPicture && "-me-1.5",
      )}
    >
      <summary className={cx("btn btn-ghost max-w-full", isPicture && "px-1.5")} aria-label={label}>
        {summary}
      </summary>
      <ul
        className={cx(
          // Closed, it is not only unseen: an animation inside would wait for ever.
          "hidden group-open/menu:flex",
          "dropdown-content menu z-40 mt-1 rounded-box bg-base-100 p-2 text-base shadow-lg ring-1 ring-base-300",
          isWide ? "w-88 max-w-[calc(100vw-2rem)]" : "w-64",
        )}
      >
        {children}
      </ul>
    </details>
  );
}

function isChoice(event: Event): boolean {
  return event.target instanceof Element && event.target.closest("a") !== null;
}
