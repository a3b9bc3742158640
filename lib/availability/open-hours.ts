import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { instantOf } from "@/lib/core/time/zone";
import {
  type OpenedHours,
  type OpenHoursDetail,
  type OpenStretchesCode,
  openStretches,
} from "./open-stretches";
import type { openHoursInput } from "./schema";

export type OpenHoursInput = z.output<typeof openHoursInput>;

export type OpenHoursCode = OpenStretchesCode | "in_the_past" | "time_skipped";

/**
 * Opens the same hours by hand on some dates for some professionals: all of them or, refused, none. A professional who
 * worked by schedule alone now works by both, or nobody could book what was opened.
 */
export async function openHours(
  scope: TenantScope,
  input: OpenHoursInput,
): Promise<Result<OpenedHours, OpenHoursCode, OpenHoursDetail>> {
  const times = timesOf(scope, input);
  if (!times.ok) return times;
  const wanted = [...new Set(input.professionalIds)]
    .sort()
    .flatMap((professionalId) => times.value.map((time) => ({ ...time, professionalId })));
  return withTenant(scope, (tx) => openStretches(tx, scope, wanted));
}

type DatedTime = Interval & { readonly date: LocalDate };

function timesOf(
  { tenant, nowMs }: TenantScope,
  { dates, start, end }: OpenHoursInput,
): Result<readonly DatedTime[], "in_the_past" | "time_skipped", OpenHoursDetail> {
  const times: DatedTime[] = [];
  for (const date of [...new Set(dates)].sort()) {
    const from = instantOf(date, start, tenant.timeZone);
    const to = instantOf(date, end, tenant.timeZone);
    if (!from.ok || !to.ok) return fail("time_skipped", { date });
    if (to.value <= toMinute(nowMs)) return fail("in_the_past", { date });
    times.push({ date, startMinute: from.value, endMinute: to.value });
  }
  return ok(times);
}
