import type { z } from "zod";
import { daysBetween, type Weekday } from "@/lib/core/time/civil";
import { checkedList, localDate, optional, wholeNumber } from "@/lib/input";

/** The days that would do for somebody who waits. */
export const wantedDays = {
  from: localDate,
  to: optional(localDate),
  /** None: any day. */
  weekdays: checkedList(wholeNumber(1, 7), 7).transform(
    (days) => [...new Set(days)].sort() as Weekday[],
  ),
};

const longestDays = 365;

type Dated = { readonly from: string; readonly to?: string | undefined };

/** A wish whose days run forward (`reversed_range`) and within a year (`too_large`). */
export function withinAYear<S extends z.ZodType<Dated>>(schema: S) {
  return schema
    .refine(({ from, to }) => to === undefined || to >= from, {
      ...{ error: "reversed_range", path: ["to"] },
    })
    .refine(({ from, to }) => to === undefined || daysBetween(from, to) <= longestDays, {
      ...{ error: "too_large", path: ["to"] },
    });
}
