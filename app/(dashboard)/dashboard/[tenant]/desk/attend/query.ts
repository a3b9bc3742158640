import { firstOf, type SearchParams, withQuery } from "@/lib/core/search-params";

/** Whose day, and whom of it to look at. */
export type AttendAddress = {
  readonly professional?: string | undefined;
  readonly person?: string | undefined;
};

export function attendAddress(params: SearchParams): AttendAddress {
  return { professional: firstOf(params.professional), person: firstOf(params.person) };
}

export function attendHref(slug: string, address: AttendAddress): string {
  return withQuery(`/dashboard/${slug}/desk/attend`, address);
}
