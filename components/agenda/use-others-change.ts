"use client";

import { useState } from "react";
import type { ActionFailure } from "@/lib/core/action-state";
import { useAgendaNavigation } from "./agenda-navigation";

/** Reads the panel again where a refusal tells of somebody else's change, so that trying again is about what is now. */
export function useOthersChange() {
  const { refresh } = useAgendaNavigation();
  const [isTold, setTold] = useState(false);
  return {
    /** Whether what the panel shows now is to be pointed out. */
    isTold,
    onFailure: ({ code }: ActionFailure) => {
      setTold(code === "version_conflict");
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
