import type { OverviewFilter } from "@/lib/operator/overview";

export type OverviewQuery = { readonly q?: string | string[]; readonly status?: string | string[] };

/** The address bar's words as a filter; what means nothing filters nothing. */
export function overviewFilter({ q, status }: OverviewQuery): OverviewFilter {
  return {
    text: typeof q === "string" ? q.slice(0, 100) : undefined,
    status: status === "active" || status === "suspended" ? status : undefined,
  };
}
