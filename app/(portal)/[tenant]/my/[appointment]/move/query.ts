import { firstOf, type SearchParams, withQuery } from "@/lib/core/search-params";
import { isLocalDate } from "@/lib/core/time/civil";

export type MoveQuery = {
  readonly date?: string | undefined;
  /** `YYYY-MM` */
  readonly month?: string | undefined;
  /** ISO 8601 */
  readonly start?: string | undefined;
};

/** Anything that makes no sense is as good as not chosen. */
export function moveQuery(params: SearchParams): MoveQuery {
  const [date, month] = [firstOf(params.date), firstOf(params.month)];
  return {
    date: date && isLocalDate(date) ? date : undefined,
    month: month && isLocalDate(`${month}-01`) ? month : undefined,
    start: firstOf(params.start),
  };
}

export function moveHref(appointmentHref: string, query: MoveQuery): string {
  return withQuery(`${appointmentHref}/move`, query);
}
