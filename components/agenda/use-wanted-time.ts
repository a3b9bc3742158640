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

/** When and with whom somebody is to be booked or moved, and what a refusal offers instead. */
export function useWantedTime(first: WantedTime) {
  const [wanted, setWanted] = useState(first);
  const [alternatives, setAlternatives] = useState<readonly Alternative[]>([]);
  const want = (part: Partial<WantedTime>) => setWanted((before) => ({ ...before, ...part }));
  return {
    ...wanted,
    start: wanted.time ? `${wanted.date}T${wanted.time}` : "",
    alternatives,
    want,
    /** The detail of a refusal. */
    refuse: (detail: unknown) => setAlternatives(alternativesOf(detail)),
    choose: ({ start, professionalId }: Alternative) => {
      want({ date: start.slice(0, 10), time: start.slice(11, 16), professionalId });
      setAlternatives([]);
    },
  };
}

export type Wanted = ReturnType<typeof useWantedTime>;
