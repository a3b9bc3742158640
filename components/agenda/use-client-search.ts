"use client";

import { useEffect, useState } from "react";
import type { ActionState } from "@/lib/core/action-state";

export type FoundClient = {
  readonly id: string;
  readonly name: string;
  /** As it is shown. */
  readonly phone: string | null;
  readonly email: string | null;
};

/** Somebody found by what was typed. */
export type SearchedClient = FoundClient & { readonly matchesName: boolean };

/** The gate's action with the tenant's address bound. */
export type SearchClients = (
  previous: null,
  query: { readonly text: string },
) => Promise<ActionState<readonly SearchedClient[]>>;

/** Clients like what was typed; null while they are looked for or too little was typed. */
export function useClientSearch(
  search: SearchClients,
  text: string,
): readonly SearchedClient[] | null {
  const [found, setFound] = useState<readonly SearchedClient[] | null>(null);
  const asked = text.trim();

  useEffect(() => {
    setFound(null);
    if (asked.length < shortest) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await search(null, { text: asked });
      if (isCurrent) setFound(answer.ok ? answer.value : []);
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search, asked]);

  return found;
}

const shortest = 2;
/** Long enough to wait for the next letter, short enough not to be noticed. */
const pauseMs = 180;
