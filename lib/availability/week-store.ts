import "server-only";
import { and, asc, desc, eq, gt, gte, inArray, lt } from "drizzle-orm";
import { appointment, auditLog, client, professional, service, weeklyHours } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { WeeklyRow } from "@/lib/core/week/plan-rows";

/** Everybody's weekly hours with all that says when they hold; of one professional where an id is given. */
export function selectWeeks(tx: Tx, { tenant }: TenantScope, professionalId?: string) {
  return tx
    .select({
      professionalId: weeklyHours.professionalId,
      kind: weeklyHours.kind,
      weekday: weeklyHours.weekday,
      startMinute: weeklyHours.startMinute,
      endMinute: weeklyHours.endMinute,
      siteId: weeklyHours.siteId,
      everyWeeks: weeklyHours.everyWeeks,
      weekAnchor: weeklyHours.weekAnchor,
      validFrom: weeklyHours.validFrom,
      validTo: weeklyHours.validTo,
    })
    .from(weeklyHours)
    .where(
      and(
        eq(weeklyHours.tenantId, tenant.id),
        professionalId ? eq(weeklyHours.professionalId, professionalId) : undefined,
      ),
    );
}

export async function replaceWeek(
  tx: Tx,
  { tenant }: TenantScope,
  professionalId: string,
  rows: readonly WeeklyRow[],
): Promise<void> {
  const tenantId = tenant.id;
  await tx
    .delete(weeklyHours)
    .where(and(eq(weeklyHours.tenantId, tenantId), eq(weeklyHours.professionalId, professionalId)));
  if (rows.length === 0) return;
  await tx.insert(weeklyHours).values(rows.map((row) => ({ ...row, professionalId, tenantId })));
}

/** Who changed somebody's weekly hours last, and when. */
export async function selectLastChange(tx: Tx, { tenant }: TenantScope, professionalId: string) {
  const [last] = await tx
    .select({ by: auditLog.actorName, actorId: auditLog.actorId, at: auditLog.createdAt })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.tenantId, tenant.id),
        eq(auditLog.subjectType, "professional"),
        eq(auditLog.subjectId, professionalId),
        eq(auditLog.action, "hours:edit"),
      ),
    )
    .orderBy(desc(auditLog.createdAt))
    .limit(1);
  return last;
}

export type AskedStanding = {
  /** Left out or null: everybody's. */
  readonly professionalId?: string | null;
  readonly resourceId?: string | null;
  /** Only some of them. */
  readonly ids?: readonly string[];
  readonly from: Date;
  readonly to?: Date;
};

/** Appointments that still stand and are not over, the next first. */
export function selectStandingAppointments(tx: Tx, { tenant }: TenantScope, asked: AskedStanding) {
  return tx
    .select({
      id: appointment.id,
      professionalId: appointment.professionalId,
      professional: professional.name,
      client: client.name,
      service: service.name,
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
    })
    .from(appointment)
    .innerJoin(
      professional,
      and(
        eq(professional.tenantId, appointment.tenantId),
        eq(professional.id, appointment.professionalId),
      ),
    )
    .innerJoin(
      client,
      and(eq(client.tenantId, appointment.tenantId), eq(client.id, appointment.clientId)),
    )
    .innerJoin(
      service,
      and(eq(service.tenantId, appointment.tenantId), eq(service.id, appointment.serviceId)),
    )
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        asked.professionalId ? eq(appointment.professionalId, asked.professionalId) : undefined,
        asked.resourceId ? eq(appointment.resourceId, asked.resourceId) : undefined,
        asked.ids ? inArray(appointment.id, [...asked.ids]) : undefined,
        gte(appointment.startsAt, new Date(asked.from.getTime() - dayMs)),
        gt(appointment.endsAt, asked.from),
        asked.to ? lt(appointment.startsAt, asked.to) : undefined,
        inArray(appointment.status, ["pending", "confirmed"]),
      ),
    )
    .orderBy(asc(appointment.startsAt));
}

const dayMs = 86_400_000;
