"use client";

import { useState } from "react";
import type { WeekDraft } from "@/lib/core/week/draft";

type History = {
  readonly past: readonly WeekDraft[];
  readonly draft: WeekDraft;
  readonly future: readonly WeekDraft[];
  /** What is being typed: changes of one field in a row are one step. */
  readonly typing: string | null;
  /** What was done last, for who cannot see it. */
  readonly told: "undone" | "redone" | null;
};

export type Change = (draft: WeekDraft) => WeekDraft;

/** A draft whose every change can be undone and done again. */
export function useWeekDraft(initial: () => WeekDraft) {
  const [{ past, draft, future, told }, set] = useState<History>(() => ({
    ...{ past: [], draft: initial(), future: [], typing: null, told: null },
  }));
  return {
    draft,
    told,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    /** `typing` names the field that is typed into. */
    change: (step: Change, typing: string | null = null) =>
      set((before) => {
        const next = step(before.draft);
        if (next === before.draft) return before;
        const goesOn = typing !== null && typing === before.typing;
        const kept = goesOn ? before.past : [...before.past, before.draft].slice(-mostSteps);
        return { past: kept, draft: next, future: [], typing, told: null };
      }),
    undo: () =>
      set((before) => {
        const last = before.past.at(-1);
        if (!last) return before;
        return {
          ...{ past: before.past.slice(0, -1), draft: last, typing: null, told: "undone" },
          future: [before.draft, ...before.future],
        };
      }),
    redo: () =>
      set((before) => {
        const [next, ...rest] = before.future;
        if (!next) return before;
        return {
          past: [...before.past, before.draft],
          draft: next,
          future: rest,
          typing: null,
          told: "redone",
        };
      }),
  };
}

const mostSteps = 100;
