"use client";

import { useEffect, useRef, useState } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import type { OpeningPreview } from "@/lib/availability/preview-openings";
import type { OpeningConflict } from "@/lib/core/openings/conflicts";
import { type TypedWindow, windowsOf } from "./typed-windows";

/** The gate's action with the tenant's address bound. */
export type PreviewOpenings = CalledAction<OpeningPreview>;

type Wish = {
  readonly professionalIds: readonly string[];
  readonly dates: readonly string[];
  readonly windows: readonly TypedWindow[];
  readonly siteId: string;
};

export type FoundConflicts = {
  /** Null while the wish is not whole. */
  readonly conflicts: readonly OpeningConflict[] | null;
  /** Whether an answer to a newer question is awaited. */
  readonly isChecking: boolean;
};

/** What stands in the way of a wish, asked shortly after it last changed; what a refusal brought along stands at once. */
export function useOpeningPreview(
  preview: PreviewOpenings,
  wish: Wish,
  refusal: unknown,
): FoundConflicts {
  const { professionalIds, dates, windows } = wish;
  const isWhole = professionalIds.length > 0 && dates.length > 0 && windowsOf(windows) !== null;
  const key = isWhole ? JSON.stringify(wish) : "";
  const told = conflictsIn(refusal);
  const [found, setFound] = useState({ key: "", conflicts: told });
  const seen = useRef<unknown>(refusal);

  useEffect(() => {
    if (seen.current === refusal) return;
    seen.current = refusal;
    const conflicts = conflictsIn(refusal);
    if (conflicts) setFound({ key, conflicts });
  }, [refusal, key]);

  useEffect(() => {
    if (key === "") return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await preview(null, JSON.parse(key)).catch(() => null);
      if (isCurrent && answer?.ok) setFound({ key, conflicts: answer.value.conflicts });
    }, afterMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [preview, key]);

  if (!isWhole) return { conflicts: null, isChecking: false };
  return { conflicts: found.conflicts, isChecking: found.key !== key };
}

const afterMs = 250;

function conflictsIn(detail: unknown): readonly OpeningConflict[] | null {
  if (typeof detail !== "object" || detail === null) return null;
  const { conflicts } = detail as { conflicts?: unknown };
  return Array.isArray(conflicts) ? (conflicts as OpeningConflict[]) : null;
}
