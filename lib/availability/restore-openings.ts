import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import {
  type OpenedHours,
  type OpenHoursDetail,
  type OpenStretchesCode,
  openStretches,
} from "./open-stretches";
import type { restoreOpeningsInput } from "./opening-schema";

/** Opens again what was removed, as one batch: what is over by now is past, and what was opened since is in the way. */
export async function restoreOpenings(
  scope: TenantScope,
  { openings }: z.output<typeof restoreOpeningsInput>,
): Promise<Result<OpenedHours, OpenStretchesCode | "in_the_past", OpenHoursDetail>> {
  const stretches = openings.map(({ professionalId, siteId = null, start, end }) => ({
    ...{ professionalId, siteId, startMinute: start, endMinute: end },
    date: localDateOf(start, scope.tenant.timeZone),
  }));
  const over = stretches.find(({ endMinute }) => endMinute <= toMinute(scope.nowMs));
  if (over) return fail("in_the_past", { date: over.date });
  return withTenant(scope, (tx) => openStretches(tx, scope, stretches));
}
