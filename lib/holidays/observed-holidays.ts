import "server-only";
import type { TenantFacts } from "@/db/scope";
import { minutesPerDay } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";
import { holidaysOf, type PublicHoliday } from "./holidays-of";

/** The public holidays around a range of epoch minutes, in any zone; none where the tenant does not observe them. */
export async function observedHolidays(
  { observesHolidays, country }: Pick<TenantFacts, "observesHolidays" | "country">,
  { startMinute, endMinute }: Interval,
): Promise<readonly PublicHoliday[]> {
  if (!observesHolidays) return [];
  const dayAt = (minute: number) => Math.floor(minute / minutesPerDay);
  return holidaysOf(country, dayAt(startMinute) - 1, dayAt(endMinute) + 1);
}
