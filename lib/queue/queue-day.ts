import type { TenantScope } from "@/db/scope";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";

/** The day that it is in the tenant's zone: its tickets begin at 1. */
export function queueDay({ tenant, nowMs }: Pick<TenantScope, "tenant" | "nowMs">): {
  readonly day: LocalDate;
  readonly time: Interval;
} {
  const day = localDateOf(toMinute(nowMs), tenant.timeZone);
  return { day, time: daysInterval(day, day, tenant.timeZone) };
}
