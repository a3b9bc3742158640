import { isLocalDate } from "@/lib/core/time/civil";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type MoveQuery = {
  readonly date?: string | undefined;
  /** `YYYY-MM` */
  readonly month?: string | undefined;
  /** ISO 8601 */
  readonly start?: string | undefined;
};

/** Anything that makes no sense is as good as not chosen. */
export function moveQuery({ date, month, start }: SearchParams): MoveQuery {
  return {
    date: typeof date === "string" && isLocalDate(date) ? date : undefined,
    month: typeof month === "string" && isLocalDate(`${month}-01`) ? month : undefined,
    start: typeof start === "string" ? start : undefined,
  };
}

export function moveHref(appointmentHref: string, query: MoveQuery): string {
  const chosen = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(chosen).toString();
  return `${appointmentHref}/move${search ? `?${search}` : ""}`;
}
