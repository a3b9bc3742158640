"use client";

import { useState } from "react";
import type { LocalDate } from "@/lib/core/time/civil";
import { type Alternative, alternativesOf } from "./alternatives";

type WantedTime = {
  /** The tenant's wall clock; `time` is empty until one is chosen. */
  readonly date: LocalDate;
  readonly time: string;
  readonly professionalId: string;
};

/** One of the offered times: exact, whatever the clock of its place. */
type OfferedTime = Pick<Alternative, "start" | "siteId">;

/** When and with whom somebody is to be booked or moved, and what a refusal offers instead. */
export function useWantedTime(first: WantedTime) {
  const [wanted, setWanted] = useState(first);
  const [offered, setOffered] = useState<OfferedTime | null>(null);
  const [alternatives, setAlternatives] = useState<readonly Alternative[]>([]);
  const change = (part: Partial<WantedTime>) => setWanted((before) => ({ ...before, ...part }));

  function choose({ start, siteId }: OfferedTime) {
    change({ date: start.slice(0, 10), time: start.slice(11, 16) });
    setOffered({ start, ...(siteId === undefined ? {} : { siteId }) });
  }

  return {
    ...wanted,
    start: offered?.start ?? (wanted.time ? `${wanted.date}T${wanted.time}` : ""),
    /** Where the chosen one is; undefined for a time that was typed. */
    siteId: offered?.siteId,
    alternatives,
    want: (part: Partial<WantedTime>) => {
      change(part);
      setOffered(null);
    },
    offer: choose,
    /** The detail of a refusal. */
    refuse: (detail: unknown) => setAlternatives(alternativesOf(detail)),
    choose: ({ professionalId, ...time }: Alternative) => {
      change({ professionalId });
      choose(time);
      setAlternatives([]);
    },
  };
}

export type Wanted = ReturnType<typeof useWantedTime>;
