import { isLocalDate, type LocalDate } from "@/lib/core/time/civil";
import { isUuid } from "@/lib/core/uuid";

/** What was chosen so far. It all stands in the address: it can be sent, bookmarked and gone back through. */
export type BookingQuery = {
  readonly specialty?: string | undefined;
  readonly service?: string | undefined;
  /** `any`, or a professional's id. */
  readonly professional?: string | undefined;
  readonly date?: LocalDate | undefined;
  /** `YYYY-MM` */
  readonly month?: string | undefined;
  /** ISO 8601 */
  readonly start?: string | undefined;
};

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Anything that makes no sense is as good as not chosen. */
export function bookingQuery(params: SearchParams): BookingQuery {
  const { specialty, service, professional, date, month, start } = firstOfEach(params);
  return {
    specialty: specialty?.slice(0, 120),
    service: isUuid(service) ? service : undefined,
    professional: professional === "any" || isUuid(professional) ? professional : undefined,
    date: date && isLocalDate(date) ? date : undefined,
    month: month && isLocalDate(`${month}-01`) ? month : undefined,
    start: start && !Number.isNaN(Date.parse(start)) ? start : undefined,
  };
}

export function bookingHref(slug: string, query: BookingQuery): string {
  const chosen = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(chosen).toString();
  return `/${slug}/book${search ? `?${search}` : ""}`;
}

function firstOfEach(params: SearchParams): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
