"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { nowMs } from "@/lib/clock";
import { askToHold, type HoldAnswer, letGo } from "./ask-to-hold";
import { recallHold, rememberHold } from "./hold-memory";

type Kept = { readonly kind: "kept"; readonly holdId: string; readonly secondsLeft: number };

export type HeldTime = { readonly kind: "asking" } | Exclude<HoldAnswer, { kind: "kept" }> | Kept;

/**
 * Keeps a time from when the page is shown until it is left, never longer than it was kept at first. `about` is the
 * JSON of what is wanted. A page that is left because its form was sent leaves the time to the booking.
 */
export function useHeldTime(slug: string, about: string, isSent: boolean): HeldTime {
  const [answer, setAnswer] = useState<HoldAnswer | null>(null);
  const [now, setNow] = useState(0);
  const wasSent = useEffectEvent(() => isSent);

  useEffect(() => {
    let isShown = true;
    const ask = () =>
      inTurn(async () => {
        if (!isShown) return;
        const answered = await askToHold(slug, about);
        if (!isShown) return;
        setNow(nowMs());
        setAnswer(answered);
      });
    const onHide = () => void letGo(slug, about);
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) ask();
    };
    ask();
    window.addEventListener("pagehide", onHide);
    window.addEventListener("pageshow", onShow);
    return () => {
      isShown = false;
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("pageshow", onShow);
      if (wasSent()) return;
      inTurn(async () => {
        await letGo(slug, about);
        forgetIfOver(slug);
      });
    };
  }, [slug, about]);

  const endsAtMs = answer?.kind === "kept" ? answer.endsAtMs : undefined;
  useEffect(() => {
    if (endsAtMs === undefined) return;
    const clock = setInterval(() => setNow(nowMs()), 1000);
    return () => clearInterval(clock);
  }, [endsAtMs]);

  if (!answer) return { kind: "asking" };
  if (answer.kind !== "kept") return answer;
  const { holdId } = answer;
  const secondsLeft = Math.ceil((answer.endsAtMs - now) / 1000);
  return secondsLeft > 0 ? { kind: "kept", holdId, secondsLeft } : { kind: "over", holdId };
}

/** Who goes to another page and comes back to choose it again has chosen anew. */
function forgetIfOver(slug: string): void {
  const endsAtMs = recallHold(slug)?.endsAtMs;
  if (endsAtMs !== undefined && endsAtMs <= nowMs()) rememberHold(slug, undefined);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what was left before it was answered is given back before it is asked for again. */
function inTurn(next: () => Promise<void>): void {
  last = last.then(next, next);
}
