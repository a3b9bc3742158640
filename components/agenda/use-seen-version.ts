"use client";

import { useState } from "react";
import type { ActionFailure } from "@/lib/core/action-state";

/**
 * The version that a form was opened with, although its page follows what others make of it: the form is refused once,
 * and only then about what is now. So nobody changes what changed under their hands.
 */
export function useSeenVersion<V extends number | string>(version: V) {
  const [seen, setSeen] = useState(version);
  /** Whose the next version is: after a refusal somebody else's, after a success one's own. */
  const [next, setNext] = useState<"theirs" | "own" | null>(null);
  const [isTold, setTold] = useState(false);
  if (seen !== version && next) {
    setSeen(version);
    setNext(null);
    setTold(next === "theirs");
  } else if (seen !== version && !isTold) setTold(true);
  return {
    seen,
    /** Whether somebody else changed it since the form was opened. */
    isTold,
    onFailure: ({ code }: ActionFailure) => setNext(code === "version_conflict" ? "theirs" : null),
    onSuccess: () => setNext("own"),
  };
}
