import { firstOf, type SearchParams, withQuery } from "@/lib/core/search-params";
import { isLocalDate, type LocalDate } from "@/lib/core/time/civil";
import { isUuid } from "@/lib/core/uuid";

export type DayListAddress = {
  readonly date: LocalDate;
  readonly professionalIds: readonly string[];
};

/** What an address asks for: `?date=2026-11-23&professional=a,b`. Whatever is no good is left out. */
export function parseDayList(params: SearchParams, today: LocalDate): DayListAddress {
  const date = firstOf(params.date);
  const named = [params.professional ?? []].flat().flatMap((each) => each.split(","));
  return {
    date: date && isLocalDate(date) ? date : today,
    professionalIds: named.filter(isUuid),
  };
}

/** The inverse of `parseDayList`. */
export function dayListHref(slug: string, { date, professionalIds }: DayListAddress): string {
  const professional = professionalIds.join(",");
  return withQuery(`/dashboard/${slug}/desk/list`, { date, professional });
}
