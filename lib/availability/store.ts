import "server-only";
import { and, asc, count, eq, gt, gte, inArray, lt, min } from "drizzle-orm";
import { appointment, opening, professional, timeOff, weeklyHours } from "@/db/schema";
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

export function selectWeeklyHours(tx: Tx, { tenant }: TenantScope, professionalId?: string) {
  return tx
    .select({
      professionalId: weeklyHours.professionalId,
      kind: weeklyHours.kind,
      weekday: weeklyHours.weekday,
      startMinute: weeklyHours.startMinute,
      endMinute: weeklyHours.endMinute,
    })
    .from(weeklyHours)
    .where(
      and(
        eq(weeklyHours.tenantId, tenant.id),
        professionalId ? eq(weeklyHours.professionalId, professionalId) : undefined,
      ),
    )
    .orderBy(asc(weeklyHours.weekday), asc(weeklyHours.startMinute), asc(weeklyHours.kind));
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

export function selectTimeOff(tx: Tx, { tenant }: TenantScope, from: Date, to: Date) {
  return tx
    .select()
    .from(timeOff)
    .where(and(eq(timeOff.tenantId, tenant.id), gt(timeOff.endsAt, from), lt(timeOff.startsAt, to)))
    .orderBy(asc(timeOff.startsAt));
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

export type Standing = {
  readonly count: number;
  /** When the first of them starts. */
  readonly first: Date | null;
};

/** The appointments that still stand in a stretch of time of somebody, or of everybody. */
export async function selectStanding(
  tx: Tx,
  { tenant }: TenantScope,
  stretch: { professionalId: string | null; startsAt: Date; endsAt: Date },
): Promise<Standing> {
  const [row] = await tx
    .select({ count: count(), first: min(appointment.startsAt) })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        stretch.professionalId ? eq(appointment.professionalId, stretch.professionalId) : undefined,
        gte(appointment.startsAt, new Date(stretch.startsAt.getTime() - dayMs)),
        lt(appointment.startsAt, stretch.endsAt),
        gt(appointment.endsAt, stretch.startsAt),
        inArray(appointment.status, ["pending", "confirmed"]),
      ),
    );
  return row ?? { count: 0, first: null };
}

const dayMs = 86_400_000;
