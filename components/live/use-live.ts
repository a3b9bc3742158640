"use client";

import { unstable_isUnrecognizedActionError, useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { covers } from "@/lib/core/live/moment";
import { type LineState, openLine } from "./open-line";
import { pace } from "./pace";
import { watchPointer } from "./pointer";
import { watchTyping } from "./typed-forms";
import { watchWaking } from "./wake";

export type LiveAddress = {
  readonly href: string;
  /** What the page shows: lib/core/live/moment. */
  readonly since: string;
  /** The build that made the page; empty where there is none. */
  readonly build: string;
  /** Reads the page again; left out: the router does, and prefetches every link of the page anew. */
  readonly lookAgain?: (previous: null, input: object) => Promise<unknown>;
};

/** A hidden tab lets go of its line after this: browsers allow few to one host. */
const hiddenPatienceMs = 10_000;

/**
 * Reads the page again when one of the rooms changed, once a second at most and not while somebody drags. Only after the
 * server was just heard: to read again where it does not answer would take the page away. State of components stays.
 */
export function useLive({ href, since, build, lookAgain }: LiveAddress, rooms: string) {
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [state, setState] = useState<LineState>("connected");
  const [isStale, setStale] = useState(false);
  /** The last change that is not looked at yet: a transaction, or null where it is not known which. */
  const owed = useRef<string | null>("0");

  const look = useEffectEvent((isInTheMiddle: boolean) => {
    const change = owed.current;
    owed.current = "0";
    // What oneself changed stands on the screen already, mostly.
    if (change !== null && covers(since, change)) return;
    if (!isStale) startRefresh(readAgain);
    // Pages of two builds do not mix: reading again loads the page anew, with whatever was typed in it.
    else if (!isInTheMiddle) window.location.reload();
  });
  const readAgain = useEffectEvent(async () => {
    if (!lookAgain) return router.refresh();
    try {
      await lookAgain(null, {});
    } catch (error) {
      // Anything else the line will notice by itself.
      if (unstable_isUnrecognizedActionError(error)) setStale(true);
    }
  });
  const isBusy = useEffectEvent(
    () => isRefreshing || document.querySelector("form[aria-busy=true]") !== null,
  );
  const noteBuild = useEffectEvent((served: string) => {
    if (build && served) setStale(served !== build);
  });
  const firstMoment = useEffectEvent(() => since);

  useEffect(() => {
    const pointer = watchPointer();
    const typing = watchTyping();
    const looking = pace({
      act: () => look(typing.isInTheMiddle()),
      isBad: () => pointer.isDown() || isBusy(),
    });
    const line = openLine(href, rooms, firstMoment(), {
      onState: setState,
      onBuild: (served) => noteBuild(served),
      onChange: (transaction) => {
        owed.current = laterOf(owed.current, transaction);
        looking.owe();
      },
    });
    let hiding: number | undefined;
    const follow = () => {
      window.clearTimeout(hiding);
      if (document.hidden) hiding = window.setTimeout(line.pause, hiddenPatienceMs);
      else line.resume();
    };
    const renew = () => {
      line.pause();
      follow();
    };
    const lose = () => {
      line.pause();
      setState("lost");
    };
    const waking = watchWaking(renew);
    follow();
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("online", renew);
    window.addEventListener("offline", lose);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("online", renew);
      window.removeEventListener("offline", lose);
      window.clearTimeout(hiding);
      waking.stop();
      line.pause();
      looking.stop();
      pointer.stop();
      typing.stop();
    };
  }, [href, rooms]);

  return { state, isStale };
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return BigInt(one) > BigInt(other) ? one : other;
}
