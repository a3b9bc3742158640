import "server-only";
import { and, asc, count, eq, gt, gte, inArray, lt } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { appointment, opening, professional, timeOff, weeklyHours } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { AvailabilityMode, ServiceRules } from "@/lib/core/scheduling/context";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";

export type ContextQuery = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** Epoch minutes in which starts are asked for. */
  readonly range: Interval;
  /** Epoch minutes in which working time can matter to them. */
  readonly reading: Interval;
  readonly exceptAppointmentId?: string | undefined;
};

export type Pair = readonly [startMinute: number, endMinute: number];

export type ProfessionalRow = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly specialty: string | null;
  readonly feeMinor: number | null;
  readonly mode: AvailabilityMode;
  readonly durationMinutes: number | null;
  readonly weekly: readonly (readonly [
    isWork: boolean,
    weekday: number,
    from: number,
    to: number,
  ])[];
  readonly openings: readonly Pair[];
  readonly timeOff: readonly Pair[];
  readonly busy: readonly Pair[];
};

export type ContextRow = {
  readonly service: {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
    readonly priceMinor: number | null;
    readonly rules: ServiceRules;
  } | null;
  readonly professionalKnown: boolean;
  readonly professionals: readonly ProfessionalRow[];
};

/** Lower bounds on starts_at keep every part on its btree: nothing lasts longer than its CHECK allows. */
export async function readContextRow(
  tx: Tx,
  scope: TenantScope,
  query: ContextQuery,
): Promise<ContextRow> {
  const tenantId = scope.tenant.id;
  const asked = query.professionalId === "any" ? null : query.professionalId;
  const [from, to] = [iso(query.reading.startMinute), iso(query.reading.endMinute)];
  const [first, last] = [iso(query.range.startMinute), iso(query.range.endMinute)];
  const [row] = await preparedOn(tx)<{ found: ContextRow }[]>`
    SELECT json_build_object(
      'service', (
        SELECT json_build_object('id', s.id, 'name', s.name, 'active', s.active, 'priceMinor', s.price_minor,
          'rules', json_build_object(
            'durationMinutes', s.duration_minutes, 'bufferBeforeMinutes', s.buffer_before_minutes,
            'bufferAfterMinutes', s.buffer_after_minutes, 'stepMinutes', s.step_minutes,
            'minimumNoticeMinutes', s.minimum_notice_minutes, 'horizonDays', s.horizon_days))
        FROM service s WHERE s.tenant_id = ${tenantId} AND s.id = ${query.serviceId}
      ),
      'professionalKnown', EXISTS (
        SELECT FROM professional p
        WHERE p.tenant_id = ${tenantId} AND p.id = ${asked}::uuid AND p.active
      ),
      'professionals', (
        SELECT coalesce(json_agg(json_build_object(
          'id', p.id, 'name', p.name, 'title', p.title, 'specialty', p.specialty, 'feeMinor', p.fee_minor,
          'mode', p.availability_mode, 'durationMinutes', ps.duration_minutes,
          'weekly', (
            SELECT coalesce(json_agg(json_build_array(w.kind = 'work', w.weekday, w.start_minute, w.end_minute)
              ORDER BY w.start_minute), '[]')
            FROM weekly_hours w WHERE w.tenant_id = ${tenantId} AND w.professional_id = p.id
          ),
          'openings', (
            SELECT coalesce(json_agg(json_build_array(extract(epoch FROM o.starts_at)::int8 / 60,
              extract(epoch FROM o.ends_at)::int8 / 60) ORDER BY o.starts_at), '[]')
            FROM opening o WHERE o.tenant_id = ${tenantId} AND o.professional_id = p.id
              AND o.starts_at >= ${from}::timestamptz - interval '24 hours' AND o.starts_at < ${to}
          ),
          'timeOff', (
            SELECT coalesce(json_agg(json_build_array(extract(epoch FROM t.starts_at)::int8 / 60,
              ceil(extract(epoch FROM t.ends_at) / 60)::int8)), '[]')
            FROM time_off t WHERE t.tenant_id = ${tenantId} AND t.ends_at > ${from} AND t.starts_at < ${to}
              AND (t.professional_id IS NULL OR t.professional_id = p.id)
          ),
          'busy', (
            SELECT coalesce(json_agg(json_build_array(extract(epoch FROM b.starts_at)::int8 / 60,
              extract(epoch FROM b.ends_at)::int8 / 60) ORDER BY b.starts_at), '[]')
            FROM occupancy b WHERE b.tenant_id = ${tenantId} AND b.subject_id = p.id AND b.active
              AND b.starts_at >= ${first}::timestamptz - interval '48 hours'
              AND b.ends_at > ${first}::timestamptz - make_interval(mins => s.buffer_before_minutes)
              AND b.starts_at < ${last}::timestamptz + make_interval(
                mins => coalesce(ps.duration_minutes, s.duration_minutes) + s.buffer_after_minutes)
              AND b.appointment_id IS DISTINCT FROM ${query.exceptAppointmentId ?? null}::uuid
          )) ORDER BY p.position, p.name, p.id), '[]')
        FROM professional_service ps
        JOIN professional p ON p.tenant_id = ps.tenant_id AND p.id = ps.professional_id
        JOIN service s ON s.tenant_id = ps.tenant_id AND s.id = ps.service_id
        WHERE ps.tenant_id = ${tenantId} AND ps.service_id = ${query.serviceId} AND p.active
          AND (${asked}::uuid IS NULL OR p.id = ${asked}::uuid)
      )
    ) AS found`.execute();
  return row?.found ?? { service: null, professionalKnown: false, professionals: [] };
}

function iso(minute: number): string {
  return new Date(toMs(minute)).toISOString();
}

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

/** A batch, or one opening of it. */
export function deleteOpenings(
  tx: Tx,
  { tenant }: TenantScope,
  which: { readonly batchId?: string | undefined; readonly openingId?: string | undefined },
) {
  return tx
    .delete(opening)
    .where(
      and(
        eq(opening.tenantId, tenant.id),
        which.openingId
          ? eq(opening.id, which.openingId)
          : eq(opening.batchId, which.batchId ?? ""),
      ),
    )
    .returning();
}

export function insertTimeOff(
  tx: Tx,
  { tenant }: TenantScope,
  row: Omit<typeof timeOff.$inferInsert, "tenantId">,
) {
  return tx.insert(timeOff).values({ ...row, tenantId: tenant.id });
}

export function deleteTimeOff(tx: Tx, { tenant }: TenantScope, id: string) {
  return tx
    .delete(timeOff)
    .where(and(eq(timeOff.tenantId, tenant.id), eq(timeOff.id, id)))
    .returning();
}

export async function replaceWindows(
  tx: Tx,
  { tenant }: TenantScope,
  professionalId: string,
  windows: readonly Omit<typeof weeklyHours.$inferInsert, "tenantId" | "professionalId">[],
): Promise<void> {
  const own = and(
    eq(weeklyHours.tenantId, tenant.id),
    eq(weeklyHours.professionalId, professionalId),
  );
  await tx.delete(weeklyHours).where(own);
  if (windows.length === 0) return;
  await tx
    .insert(weeklyHours)
    .values(windows.map((window) => ({ ...window, professionalId, tenantId: tenant.id })));
}

/** How many appointments that still stand lie in a stretch of time of somebody, or of everybody. */
export async function countStanding(
  tx: Tx,
  { tenant }: TenantScope,
  stretch: { professionalId: string | null; startsAt: Date; endsAt: Date },
): Promise<number> {
  const [row] = await tx
    .select({ standing: count() })
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
  return row?.standing ?? 0;
}

const dayMs = 86_400_000;
