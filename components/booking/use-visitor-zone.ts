"use client";

import { useSyncExternalStore } from "react";
import { formatDateTime } from "@/lib/format/date-time";
import { ownZone } from "@/lib/format/zones";

/**
 * The visitor's zone where its clock differs from the place's at that moment, else null. Null too in the HTML that the
 * server sends, which cannot know it.
 */
export function useVisitorZone(atMs: number, timeZone: string): string | null {
  const own = useSyncExternalStore(never, ownZone, () => timeZone);
  if (own === timeZone) return null;
  const [here, there] = [own, timeZone].map((zone) => formatDateTime(atMs, "en", zone));
  return here === there ? null : own;
}

/** A device does not change its zone while a page is looked at. */
function never() {
  return () => {};
}
