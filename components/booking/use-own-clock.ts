"use client";

import { useSyncExternalStore } from "react";
import { intlLocale } from "@/lib/format/intl-locale";
import { type ClockKind, ownClock } from "@/lib/format/own-clock";
import { spanishCities } from "@/lib/format/spanish-cities";

export type Moment = {
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly locale: string;
  /** Of the place. */
  readonly timeZone: string;
};

let clock: ReturnType<typeof ownClock> | undefined;

/**
 * What the reader's own clock says, empty where it is the place's, and the attributes of the element that says it. In
 * the HTML that the server sends it is empty: OwnClockScript writes it in before anything is painted.
 */
export function useOwnClock(kind: ClockKind, { atMs, locale, timeZone }: Moment) {
  const tag = intlLocale(locale);
  const said = useSyncExternalStore(
    never,
    () => {
      clock ??= ownClock(undefined, spanishCities);
      return clock(kind, atMs, tag, timeZone);
    },
    () => "",
  );
  return { said, attributes: { "data-own-clock": `${kind} ${atMs} ${tag} ${timeZone}` } };
}

/** A device does not change its zone while a page is looked at. */
function never() {
  return () => {};
}
