"use client";

import { useSyncExternalStore } from "react";
import type { AgendaView } from "./agenda-query";

type Shown = {
  /** The chosen view; until one is chosen, a day on a narrow screen and `wideView` on a wide one. */
  readonly view: AgendaView;
  readonly isNarrow: boolean;
};

export function useShownView(
  chosen: AgendaView | null,
  wideView: AgendaView,
  looksLikePhone: boolean,
): Shown {
  const isNarrow = useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => looksLikePhone,
  );
  return { view: chosen ?? (isNarrow ? "day" : wideView), isNarrow };
}

const narrow = "(width < 48rem)";

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(narrow);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
