import "server-only";
import { and, asc, eq, gt, gte, inArray, lt } from "drizzle-orm";
import { opening, professional } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { withinReach } from "@/db/within-reach";
import { actingReach, type Reach } from "@/lib/core/tenancy/permissions";

/**
 * Professionals with the facts of their working time, in the order of the list: those with these ids, else the active
 * ones; of them only whom somebody reaches.
 */
export function selectProfessionals(
  tx: Tx,
  { tenant }: TenantScope,
  ids?: readonly string[],
  reach: Reach = "all",
) {
  return tx
    .select({
      id: professional.id,
      name: professional.name,
      title: professional.title,
      specialty: professional.specialty,
      mode: professional.availabilityMode,
      active: professional.active,
    })
    .from(professional)
    .where(
      and(
        eq(professional.tenantId, tenant.id),
        ids ? inArray(professional.id, [...ids]) : eq(professional.active, true),
        withinReach(professional.id, reach),
      ),
    )
    .orderBy(asc(professional.position), asc(professional.name), asc(professional.id));
}

/** Openings that touch an interval of moments. */
export function selectOpenings(
  tx: Tx,
  { tenant }: TenantScope,
  from: Date,
  to: Date,
  reach: Reach = "all",
) {
  return tx
    .select()
    .from(opening)
    .where(
      and(
        eq(opening.tenantId, tenant.id),
        withinReach(opening.professionalId, reach),
        gte(opening.startsAt, new Date(from.getTime() - dayMs)),
        lt(opening.startsAt, to),
        gt(opening.endsAt, from),
      ),
    )
    .orderBy(asc(opening.startsAt), asc(opening.professionalId));
}

/**
 * Of these, whom somebody works for: held until the transaction ends, so that two people do not change one
 * professional's hours at once.
 */
export function lockProfessionals(tx: Tx, { tenant, actor }: TenantScope, ids: readonly string[]) {
  return tx
    .select({ id: professional.id, active: professional.active })
    .from(professional)
    .where(
      and(
        eq(professional.tenantId, tenant.id),
        inArray(professional.id, [...ids]),
        withinReach(professional.id, actingReach(actor)),
      ),
    )
    .orderBy(asc(professional.id))
    .for("no key update");
}

const dayMs = 86_400_000;
