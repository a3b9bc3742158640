"use client";

import { useState } from "react";
import type { ActionFailure } from "@/lib/core/action-state";
import { useAgendaNavigation } from "./agenda-navigation";

/** Reads the panel again where a refusal tells of somebody else's change, so that trying again is about what is now. */
export function useOthersChange(version?: number) {
  const { refresh } = useAgendaNavigation();
  const [refused, setRefused] = useState<{ readonly version: number | undefined } | null>(null);
  return {
    /** Whether the panel shows by now what somebody else made of it. */
    isTold: refused !== null && refused.version !== version,
    onFailure: ({ code }: ActionFailure) => {
      setRefused(code === "version_conflict" ? { version } : null);
      if (tellOfAChange.includes(code)) refresh();
    },
  };
}

const tellOfAChange = [
  "version_conflict",
  "already_cancelled",
  "not_changeable",
  "illegal_transition",
  "not_found",
];
