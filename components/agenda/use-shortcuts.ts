"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { AgendaView } from "./agenda-query";

export type Shortcuts = {
  readonly step: (direction: -1 | 1) => void;
  readonly today: () => void;
  readonly show: (view: AgendaView) => void;
  readonly book: () => void;
  readonly search: () => void;
  readonly help: () => void;
};

/** Single keys for whoever works here all day: never while something is typed, chosen or open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { isOn } = useKeyChoice();

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isOccupied(event.target)) return;
      const act = actionOf(event.key, shortcuts, event.target);
      if (!act || (!isOn && event.key.length === 1)) return;
      event.preventDefault();
      act();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isOn, shortcuts]);
}

/** In Spanish and in English: a view by its initial, today as `t` or `h`. */
const viewKeys: Readonly<Record<string, AgendaView>> = {
  c: "columns",
  d: "day",
  w: "week",
  s: "week",
  m: "month",
  l: "list",
};

function actionOf(key: string, shortcuts: Shortcuts, target: EventTarget | null) {
  const isOnEvent = target instanceof Element && target.closest(".agenda-event") !== null;
  switch (key) {
    case "ArrowLeft":
      return isOnEvent ? undefined : () => shortcuts.step(-1);
    case "ArrowRight":
      return isOnEvent ? undefined : () => shortcuts.step(1);
    case "/":
      return shortcuts.search;
    case "?":
      return shortcuts.help;
  }
  const letter = key.toLowerCase();
  if (letter === "n") return shortcuts.book;
  if (letter === "t" || letter === "h") return shortcuts.today;
  const view = viewKeys[letter];
  return view ? () => shortcuts.show(view) : undefined;
}

function isOccupied(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open], details[open] > div")) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, summary") !== null)
  );
}

/** Whether single keys act: a choice of this browser, for who dictates or types by accident. */
export function useKeyChoice() {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(choiceKey) !== "off",
    () => true,
  );
  return {
    isOn,
    choose: (on: boolean) => {
      localStorage.setItem(choiceKey, on ? "on" : "off");
      for (const listener of listeners) listener();
    },
  };
}

const choiceKey = "agenda-keys";
const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
