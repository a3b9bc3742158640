"use client";

import { useSyncExternalStore } from "react";
import type { AgendaView } from "./agenda-query";

type Shown = {
  /** The chosen view; until one is chosen, that of the screen's width. */
  readonly view: AgendaView;
  readonly isNarrow: boolean;
};

/** What a screen shows until a view is chosen: by its width, and by how many professionals there are to show. */
export type UsualViews = { readonly narrow: AgendaView; readonly wide: AgendaView };

export function useShownView(
  chosen: AgendaView | null,
  usual: UsualViews,
  looksLikePhone: boolean,
): Shown {
  const isNarrow = useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => looksLikePhone,
  );
  return { view: chosen ?? (isNarrow ? usual.narrow : usual.wide), isNarrow };
}

const narrow = "(width < 48rem)";

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(narrow);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
