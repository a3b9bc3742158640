import { firstOf, type SearchParams } from "@/lib/core/search-params";

/** What of the day is shown. */
export type DeskQuery = {
  readonly professional: string | null;
  /** `main`: the main place. */
  readonly place: string | null;
};

export function deskQuery(params: SearchParams): DeskQuery {
  return {
    professional: firstOf(params.professional) ?? null,
    place: firstOf(params.place) ?? null,
  };
}

export function deskHref(slug: string, query: Partial<DeskQuery>): string {
  const given = Object.entries(query).filter(([, value]) => value) as [string, string][];
  const search = new URLSearchParams(given).toString();
  return `/dashboard/${slug}/desk${search ? `?${search}` : ""}`;
}
