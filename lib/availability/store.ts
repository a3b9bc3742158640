import "server-only";
import { and, asc, eq, gt, gte, inArray, lt } from "drizzle-orm";
import { opening, professional } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** Professionals with the facts of their working time, in the order of the list. */
export function selectProfessionals(tx: Tx, { tenant }: TenantScope, ids?: readonly string[]) {
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
      ),
    )
    .orderBy(asc(professional.position), asc(professional.name), asc(professional.id));
}

/** Openings that touch an interval of moments. */
export function selectOpenings(tx: Tx, { tenant }: TenantScope, from: Date, to: Date) {
  return tx
    .select()
    .from(opening)
    .where(
      and(
        eq(opening.tenantId, tenant.id),
        gte(opening.startsAt, new Date(from.getTime() - dayMs)),
        lt(opening.startsAt, to),
        gt(opening.endsAt, from),
      ),
    )
    .orderBy(asc(opening.startsAt), asc(opening.professionalId));
}

/** Held until the transaction ends, so that two people do not change one professional's hours at once. */
export function lockProfessionals(tx: Tx, { tenant }: TenantScope, ids: readonly string[]) {
  return tx
    .select({ id: professional.id, active: professional.active })
    .from(professional)
    .where(and(eq(professional.tenantId, tenant.id), inArray(professional.id, [...ids])))
    .orderBy(asc(professional.id))
    .for("no key update");
}

const dayMs = 86_400_000;
