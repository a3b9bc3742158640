"use client";

import { useSyncExternalStore } from "react";
import type { AgendaView } from "./agenda-query";

/** The chosen view; until one is chosen, a day on a narrow screen and a week on a wide one. */
export function useShownView(chosen: AgendaView | null, looksLikePhone: boolean): AgendaView {
  const isNarrow = useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => looksLikePhone,
  );
  return chosen ?? (isNarrow ? "day" : "week");
}

const narrow = "(width < 48rem)";

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(narrow);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
