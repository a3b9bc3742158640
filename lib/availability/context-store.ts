import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import type { AvailabilityMode, ServiceRules } from "@/lib/core/scheduling/context";
import type { Weekday } from "@/lib/core/time/civil";
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
    weekday: Weekday,
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
