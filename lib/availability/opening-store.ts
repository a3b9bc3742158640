import "server-only";
import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gt,
  inArray,
  lt,
  min,
  type SQL,
  sql,
} from "drizzle-orm";
import {
  appointment,
  appointmentEvent,
  auditLog,
  opening,
  professional,
  professionalService,
  service,
  site,
} from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { withinReach } from "@/db/within-reach";
import { actingReach } from "@/lib/core/tenancy/permissions";

type NewOpening = Omit<typeof opening.$inferInsert, "tenantId">;

/** Also lets those who worked by their schedule alone be booked in what is opened by hand. */
export async function insertOpenings(
  tx: Tx,
  { tenant }: TenantScope,
  rows: readonly NewOpening[],
): Promise<void> {
  const ids = rows.map(({ professionalId }) => professionalId);
  await tx.insert(opening).values(rows.map((row) => ({ ...row, tenantId: tenant.id })));
  await tx
    .update(professional)
    .set({ availabilityMode: "both" })
    .where(
      and(
        eq(professional.tenantId, tenant.id),
        inArray(professional.id, ids),
        eq(professional.availabilityMode, "by_schedule"),
      ),
    );
}

type WhichOpenings = {
  readonly batchId?: string | undefined;
  readonly openingId?: string | undefined;
};

/** Of a batch, or of one opening, what is of professionals that somebody works for: held until the transaction ends. */
export function lockOpenings(tx: Tx, scope: TenantScope, which: WhichOpenings) {
  return tx
    .select()
    .from(opening)
    .where(and(eq(opening.tenantId, scope.tenant.id), those(scope, which)))
    .for("update");
}

export function deleteOpenings(tx: Tx, scope: TenantScope, which: WhichOpenings) {
  return tx.delete(opening).where(and(eq(opening.tenantId, scope.tenant.id), those(scope, which)));
}

/** Batches of which something is still to come, made since a moment, the latest first. */
export function selectBatches(
  tx: Tx,
  { tenant, actor, nowMs }: TenantScope,
  since: Date,
  most: number,
) {
  return tx
    .select({
      batchId: opening.batchId,
      openings: count(),
      professionalIds: sql<string[]>`array_agg(DISTINCT ${opening.professionalId})`,
      firstStart: sql<Date>`min(${opening.startsAt})`.mapWith(opening.startsAt),
      lastStart: sql<Date>`max(${opening.startsAt})`.mapWith(opening.startsAt),
      createdAt: sql<Date>`min(${opening.createdAt})`.mapWith(opening.createdAt),
    })
    .from(opening)
    .where(
      and(
        eq(opening.tenantId, tenant.id),
        gt(opening.createdAt, since),
        withinReach(opening.professionalId, actingReach(actor)),
      ),
    )
    .groupBy(opening.batchId)
    .having(sql`max(${opening.endsAt}) > ${new Date(nowMs).toISOString()}`)
    .orderBy(desc(min(opening.createdAt)))
    .limit(most);
}

/**
 * What was booked in openings since they were made, by batch; batches without anything have no row. What stood there
 * before needed no opening.
 */
export function selectStandingInOpenings(
  tx: Tx,
  { tenant, actor }: TenantScope,
  which: SQL | undefined,
) {
  const cameLater = sql`(${appointment.createdAt} >= ${opening.createdAt} OR EXISTS (
    SELECT FROM ${appointmentEvent}
    WHERE ${appointmentEvent.tenantId} = ${appointment.tenantId}
      AND ${appointmentEvent.appointmentId} = ${appointment.id}
      AND ${appointmentEvent.toStartsAt} = ${appointment.startsAt}
      AND ${appointmentEvent.createdAt} >= ${opening.createdAt}))`;
  return tx
    .select({
      batchId: opening.batchId,
      count: countDistinct(appointment.id),
      first: min(appointment.startsAt),
      ids: sql<string[]>`jsonb_agg(DISTINCT ${appointment.id})`,
    })
    .from(opening)
    .innerJoin(
      appointment,
      and(
        eq(appointment.tenantId, opening.tenantId),
        eq(appointment.professionalId, opening.professionalId),
        gt(appointment.startsAt, sql`${opening.startsAt} - interval '1 day'`),
        lt(appointment.startsAt, opening.endsAt),
        gt(appointment.endsAt, opening.startsAt),
        inArray(appointment.status, ["pending", "confirmed"]),
        cameLater,
      ),
    )
    .where(
      and(
        eq(opening.tenantId, tenant.id),
        which,
        withinReach(opening.professionalId, actingReach(actor)),
      ),
    )
    .groupBy(opening.batchId);
}

export function ofBatches(batchIds: readonly string[]) {
  return inArray(opening.batchId, [...batchIds]);
}

/** A batch, or one opening of it: what of that is of professionals that somebody works for. */
export function those({ actor }: TenantScope, { openingId, batchId }: WhichOpenings) {
  return and(
    openingId ? eq(opening.id, openingId) : eq(opening.batchId, batchId ?? ""),
    withinReach(opening.professionalId, actingReach(actor)),
  );
}

/** Who made those batches, by name. */
export function selectBatchAuthors(
  tx: Tx,
  { tenant }: TenantScope,
  batchIds: readonly string[],
  since: Date,
) {
  return tx
    .select({ batchId: auditLog.subjectId, name: auditLog.actorName })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.tenantId, tenant.id),
        gt(auditLog.createdAt, since),
        eq(auditLog.action, "opening:create"),
        inArray(auditLog.subjectId, [...batchIds]),
      ),
    );
}

/** Further places in use. */
export function selectSites(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({ id: site.id, name: site.name, timeZone: site.timeZone })
    .from(site)
    .where(and(eq(site.tenantId, tenant.id), eq(site.active, true)))
    .orderBy(asc(site.position), asc(site.name));
}

/** The services in use with whom somebody works for of those who give them, and how long each takes. */
export function selectTurnRules(tx: Tx, { tenant, actor }: TenantScope) {
  return tx
    .select({
      serviceId: service.id,
      name: service.name,
      durationMinutes: service.durationMinutes,
      bufferBeforeMinutes: service.bufferBeforeMinutes,
      bufferAfterMinutes: service.bufferAfterMinutes,
      stepMinutes: service.stepMinutes,
      professionalId: professionalService.professionalId,
      ownMinutes: professionalService.durationMinutes,
    })
    .from(service)
    .innerJoin(
      professionalService,
      and(
        eq(professionalService.tenantId, service.tenantId),
        eq(professionalService.serviceId, service.id),
        withinReach(professionalService.professionalId, actingReach(actor)),
      ),
    )
    .where(and(eq(service.tenantId, tenant.id), eq(service.active, true)))
    .orderBy(asc(service.position), asc(service.name), asc(service.id));
}

export function updateMode(
  tx: Tx,
  { tenant }: TenantScope,
  professionalId: string,
  mode: (typeof professional.$inferSelect)["availabilityMode"],
) {
  return tx
    .update(professional)
    .set({ availabilityMode: mode })
    .where(and(eq(professional.tenantId, tenant.id), eq(professional.id, professionalId)));
}
