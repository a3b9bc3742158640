"use client";

import { useEffect, useState } from "react";
import type { ActionState } from "@/lib/core/action-state";
import type { AppointmentStatus } from "@/lib/core/appointments/status";

type Found = {
  readonly id: string;
  readonly code: string;
  /** ISO 8601 with the zone's offset. */
  readonly start: string;
  readonly status: AppointmentStatus;
  readonly service: { readonly name: string };
  readonly professional: { readonly name: string; readonly title: string | null };
  readonly client: { readonly name: string };
};

/** The gate's action with the tenant's address bound. */
export type FindAppointments = (
  previous: null,
  input: { readonly text: string },
) => Promise<ActionState<readonly Found[]>>;

/** Searches once the typing pauses; an answer that a later one overtook is dropped. */
export function useAppointmentSearch(find: FindAppointments) {
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<{ text: string; found: readonly Found[] } | null>(null);
  const wanted = text.trim();
  const isAsked = wanted.length >= 2;

  useEffect(() => {
    if (!isAsked) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const given = await find(null, { text: wanted });
      if (!isLate) setAnswer({ text: wanted, found: given.ok ? given.value : [] });
    }, 200);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [find, isAsked, wanted]);

  return {
    text,
    setText,
    found: isAsked ? (answer?.found ?? null) : null,
    isSearching: isAsked && answer?.text !== wanted,
  };
}
