import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { actingReach } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { selectSites } from "./opening-store";
import { type SpecialDayView, specialDaysOf } from "./special-day";
import { selectSpecialHours } from "./special-store";
import { selectProfessionals } from "./store";

export type SpecialHours = {
  /** From today on, the next first. */
  readonly days: readonly SpecialDayView[];
  readonly professionals: Awaited<ReturnType<typeof selectProfessionals>>;
  /** The tenant's further places. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
};

/** Dates whose hours are not those of the week, with who can have some. */
export async function loadSpecialHours(scope: TenantScope): Promise<SpecialHours> {
  const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
  const reach = actingReach(scope.actor);
  const [rows, professionals, sites] = await readTenant(scope, (tx) =>
    Promise.all([
      selectSpecialHours(tx, scope, today, reach),
      selectProfessionals(tx, scope, undefined, reach),
      selectSites(tx, scope),
    ]),
  );
  return { days: specialDaysOf(rows), professionals, sites };
}
