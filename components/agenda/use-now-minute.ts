"use client";

import { useEffect, useState } from "react";

/**
 * The minute of the day that the tenant's clock shows, followed as time passes; `now` is ISO 8601 in the tenant's zone.
 * Null where the shown date is another.
 */
export function useNowMinute(now: string, date: string): number | null {
  const [passed, setPassed] = useState({ since: now, minutes: 0 });

  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => {
      const minutes = Math.floor((performance.now() - begun) / 60_000);
      setPassed((before) =>
        before.minutes === minutes && before.since === now ? before : { since: now, minutes },
      );
    }, 10_000);
    return () => clearInterval(timer);
  }, [now]);

  if (now.slice(0, 10) !== date) return null;
  const minute = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
  return Math.min(minute + (passed.since === now ? passed.minutes : 0), 1439);
}
