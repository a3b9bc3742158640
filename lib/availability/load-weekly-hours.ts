import "server-only";
import { createHash } from "node:crypto";
import { readTenant, type TenantScope } from "@/db/scope";
import { actingReach } from "@/lib/core/tenancy/permissions";
import { isUuid } from "@/lib/core/uuid";
import type { WeekPlan } from "@/lib/core/week/plan";
import { plansOfRows, type WeeklyRow } from "@/lib/core/week/plan-rows";
import { selectSites } from "./opening-store";
import { selectProfessionals } from "./store";
import { selectWeeks } from "./week-store";

export type WeeklyHours = {
  readonly professional: Awaited<ReturnType<typeof selectProfessionals>>[number];
  /** First the usual hours, then those of some dates. */
  readonly plans: readonly WeekPlan[];
  /** Tells one state of the hours from another: sent back when they are replaced. */
  readonly revision: string;
};

export type AllWeeks = {
  /** The active ones, in the order of the list. */
  readonly weeks: readonly WeeklyHours[];
  /** The tenant's further places. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
};

/** The weekly hours of everybody whom somebody works for. */
export async function loadWeeks(scope: TenantScope): Promise<AllWeeks> {
  const [professionals, rows, sites] = await readTenant(scope, (tx) =>
    Promise.all([
      selectProfessionals(tx, scope, undefined, actingReach(scope.actor)),
      selectWeeks(tx, scope),
      selectSites(tx, scope),
    ]),
  );
  const weeks = professionals.map((professional) => ({
    professional,
    ...weekOf(rows.filter(({ professionalId }) => professionalId === professional.id)),
  }));
  return { weeks, sites };
}

/** A professional's weekly hours, working here still or not; undefined for an id that is not theirs to change. */
export async function loadWeeklyHours(
  scope: TenantScope,
  professionalId: string,
): Promise<WeeklyHours | undefined> {
  if (!isUuid(professionalId)) return undefined;
  const [[professional], rows] = await readTenant(scope, (tx) =>
    Promise.all([
      selectProfessionals(tx, scope, [professionalId], actingReach(scope.actor)),
      selectWeeks(tx, scope, professionalId),
    ]),
  );
  return professional && { professional, ...weekOf(rows) };
}

export function weekOf(rows: readonly WeeklyRow[]) {
  return { plans: plansOfRows(rows), revision: revisionOf(rows) };
}

/** The same rows have the same revision, in whatever order they are read. */
function revisionOf(rows: readonly WeeklyRow[]): string {
  const facts = rows
    .map((row) =>
      JSON.stringify([
        ...[row.kind, row.weekday, row.startMinute, row.endMinute, row.siteId],
        ...[row.everyWeeks, row.weekAnchor, row.validFrom, row.validTo],
      ]),
    )
    .sort();
  return createHash("sha256").update(facts.join()).digest("base64url").slice(0, 22);
}
