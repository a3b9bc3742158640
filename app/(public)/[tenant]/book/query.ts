import { firstOf, type SearchParams, withQuery } from "@/lib/core/search-params";
import { isLocalDate, type LocalDate } from "@/lib/core/time/civil";
import { isUuid } from "@/lib/core/uuid";

/** What was chosen so far. It all stands in the address: it can be sent, bookmarked and gone back through. */
export type BookingQuery = {
  readonly specialty?: string | undefined;
  /** Set where somebody is chosen before what for. */
  readonly by?: "professional" | undefined;
  readonly service?: string | undefined;
  /** `any`, or a professional's id. */
  readonly professional?: string | undefined;
  /** Further services of the same visit: see extras.ts. */
  readonly also?: string | undefined;
  /** Set while a further service is chosen. */
  readonly adding?: "1" | undefined;
  /** `main`, or a place's id. */
  readonly site?: string | undefined;
  readonly date?: LocalDate | undefined;
  /** `YYYY-MM` */
  readonly month?: string | undefined;
  /** ISO 8601 */
  readonly start?: string | undefined;
  /** Rules of priority that were ticked, apart by commas. */
  readonly priority?: string | undefined;
  /** For whom, of those whom the reader of the open portal looks after: a client's id. */
  readonly whom?: string | undefined;
  /** Set where a time in the address could not be booked any more. */
  readonly gone?: "1" | undefined;
};

/** Anything that makes no sense is as good as not chosen. */
export function bookingQuery(params: SearchParams): BookingQuery {
  const [service, professional] = [firstOf(params.service), firstOf(params.professional)];
  const site = firstOf(params.site);
  const whom = firstOf(params.whom);
  const [date, month, start] = [firstOf(params.date), firstOf(params.month), firstOf(params.start)];
  return {
    specialty: firstOf(params.specialty)?.slice(0, 120),
    by: firstOf(params.by) === "professional" ? "professional" : undefined,
    service: isUuid(service) ? service : undefined,
    professional: professional === "any" || isUuid(professional) ? professional : undefined,
    also: firstOf(params.also)?.slice(0, 400),
    adding: firstOf(params.adding) === "1" ? "1" : undefined,
    site: site === "main" || isUuid(site) ? site : undefined,
    date: date && isLocalDate(date) ? date : undefined,
    month: month && isLocalDate(`${month}-01`) ? month : undefined,
    start: start && !Number.isNaN(Date.parse(start)) ? start : undefined,
    priority: declaredIn([params.priority ?? ""].flat().join(",")).join(",") || undefined,
    whom: isUuid(whom) ? whom : undefined,
    gone: firstOf(params.gone) === "1" ? "1" : undefined,
  };
}

/** The rules that were ticked. */
export function declaredIn(priority: string | undefined): readonly string[] {
  return (priority ?? "").split(",").filter(isUuid).slice(0, 20);
}

/** How a place stands in the address. */
export function placeParam(siteId: string | null): string {
  return siteId ?? "main";
}

export function bookingHref(slug: string, query: BookingQuery): string {
  return withQuery(`/${slug}/book`, query);
}
