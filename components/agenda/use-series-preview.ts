"use client";

import { useEffect, useState } from "react";
import type { ActionFailure, ActionState } from "@/lib/core/action-state";
import type { Alternative } from "./alternatives";

/** One date of a series, before it is booked or moved. */
export type SeriesDate = {
  /** The wall clock that was asked for: `2026-12-07T09:30`. */
  readonly wanted: string;
  readonly appointmentId: string | null;
  /** Null where it cannot be, and then why. */
  readonly free: Alternative | null;
  readonly code: string | null;
  readonly alternatives: readonly Alternative[];
};

/** The gate's action with the tenant's address bound; the query is what its schema reads. */
export type PreviewSeries = (
  previous: null,
  query: unknown,
) => Promise<ActionState<{ readonly dates: readonly SeriesDate[] }>>;

export type SeriesLook = {
  /** Null while they are looked for, or while there is nothing to look for. */
  readonly dates: readonly SeriesDate[] | null;
  readonly isLooking: boolean;
  /** Why there can be no such series. */
  readonly problem: string | null;
  /** What a refusal brings along instead. */
  readonly replace: (dates: readonly SeriesDate[]) => void;
};

type Found = Pick<SeriesLook, "dates" | "problem">;

/** The dates of a series as they stand now; asked a moment after the last change. A late answer is dropped. */
export function useSeriesPreview(preview: PreviewSeries, query: object | null): SeriesLook {
  const [found, setFound] = useState<Found>(nothing);
  const asked = query && JSON.stringify(query);

  useEffect(() => {
    setFound(nothing);
    if (!asked) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await preview(null, JSON.parse(asked));
      if (!isCurrent) return;
      setFound(
        answer.ok
          ? { dates: answer.value.dates, problem: null }
          : { dates: null, problem: problemOf(answer) },
      );
    }, 300);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [preview, asked]);

  return {
    ...found,
    isLooking: asked !== null && !found.dates && !found.problem,
    replace: (dates) => setFound({ dates, problem: null }),
  };
}

const nothing: Found = { dates: null, problem: null };

function problemOf({ code, fields = {} }: ActionFailure): string {
  return fields["repeat.count"] ?? fields["repeat.until"] ?? fields["repeat.every"] ?? code;
}

/** The dates in a refusal's detail; none where it has none. */
export function seriesDatesOf(detail: unknown): readonly SeriesDate[] | undefined {
  const isDates = typeof detail === "object" && detail !== null && "dates" in detail;
  return isDates && Array.isArray(detail.dates) ? detail.dates : undefined;
}
