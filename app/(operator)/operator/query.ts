import { firstOf, type SearchParams } from "@/lib/core/search-params";
import type { OverviewFilter } from "@/lib/operator/overview";

/** The address bar's words as a filter; what means nothing filters nothing. */
export function overviewFilter(params: SearchParams): OverviewFilter {
  const status = firstOf(params.status);
  return {
    text: firstOf(params.q)?.slice(0, 100),
    status: status === "active" || status === "suspended" ? status : undefined,
  };
}
