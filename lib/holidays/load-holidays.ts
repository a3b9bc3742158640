import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { addDays, type LocalDate } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { type HolidayView, readHolidays } from "./read-holidays";

export type HolidayYear = {
  readonly observes: boolean;
  readonly from: LocalDate;
  /** Included. */
  readonly to: LocalDate;
  /** The country's and the tenant's own of the coming twelve months, closed or not. */
  readonly holidays: readonly HolidayView[];
};

/** The coming twelve months of holidays. */
export async function loadHolidays(scope: TenantScope): Promise<HolidayYear> {
  const from = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
  const to = addDays(from, 365);
  const holidays = await readTenant(scope, (tx) => readHolidays(tx, scope, from, to));
  return { observes: scope.tenant.observesHolidays, from, to, holidays };
}
