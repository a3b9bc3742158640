"use client";

import { useState } from "react";
import type { ActionFailure } from "@/lib/core/action-state";

/**
 * The version that a form was opened with, although its panel follows what others make of it: the form is refused once,
 * and only then about what is now. So nobody changes what changed under their hands.
 */
export function useSeenVersion(version: number) {
  const [seen, setSeen] = useState(version);
  const [isRefused, setRefused] = useState(false);
  const [isTold, setTold] = useState(false);
  if (seen !== version && !isTold) setTold(true);
  if (seen !== version && isRefused) {
    setSeen(version);
    setRefused(false);
  }
  return {
    seen,
    /** Whether somebody else changed it since the form was opened. */
    isTold,
    onFailure: ({ code }: ActionFailure) => setRefused(code === "version_conflict"),
  };
}
