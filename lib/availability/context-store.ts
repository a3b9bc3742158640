import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { dateOfDay, minutesPerDay } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type { ContextRow } from "./context-rows";

export type ContextQuery = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** Epoch minutes in which starts are asked for. */
  readonly range: Interval;
  /** Epoch minutes in which working time can matter to them. */
  readonly reading: Interval;
  readonly exceptAppointmentId?: string | undefined;
  readonly exceptAppointmentIds?: readonly string[] | undefined;
  readonly exceptHoldId?: string | undefined;
};

/**
 * One statement. Lower bounds on starts_at keep every part on its btree: nothing lasts longer than its CHECK allows.
 * A hold counts until it expires by this server's clock.
 */
export async function readContextRow(
  tx: Tx,
  scope: TenantScope,
  query: ContextQuery,
): Promise<ContextRow | undefined> {
  const tenantId = scope.tenant.id;
  const asked = query.professionalId === "any" ? null : query.professionalId;
  const except = [...(query.exceptAppointmentIds ?? []), query.exceptAppointmentId ?? none];
  const exceptAppointments = `{${except.join(",")}}`;
  const exceptHold = query.exceptHoldId ?? none;
  const [from, to] = [iso(query.reading.startMinute), iso(query.reading.endMinute)];
  const [first, last] = [iso(query.range.startMinute), iso(query.range.endMinute)];
  const [fromDate, toDate] = [dateAt(query.reading.startMinute), dateAt(query.reading.endMinute)];
  const weeks = weeksAround(query.range);
  const [row] = await preparedOn(tx)<{ found: ContextRow }[]>`
    WITH s AS MATERIALIZED (
      SELECT * FROM service WHERE tenant_id = ${tenantId} AND id = ${query.serviceId}
    ), travel AS MATERIALIZED (
      SELECT coalesce(max(minutes), 0) AS longest, count(*) > 0 AS any FROM travel_time WHERE tenant_id = ${tenantId}
    ), p AS MATERIALIZED (
      SELECT p.*, ps.duration_minutes,
        ${first}::timestamptz - make_interval(mins => s.buffer_before_minutes + travel.longest) AS busy_from,
        ${last}::timestamptz + make_interval(mins => coalesce(ps.duration_minutes, s.duration_minutes)
          + s.buffer_after_minutes + travel.longest) AS busy_to
      FROM s CROSS JOIN travel
      JOIN professional_service ps ON ps.tenant_id = ${tenantId} AND ps.service_id = s.id
      JOIN professional p ON p.tenant_id = ${tenantId} AND p.id = ps.professional_id
      WHERE p.active AND (${asked}::uuid IS NULL OR p.id = ${asked}::uuid)
    )
    SELECT json_build_object(
      'service', (
        SELECT json_build_object('id', s.id, 'name', s.name, 'active', s.active, 'priceMinor', s.price_minor,
          'durationMinutes', s.duration_minutes, 'bufferBeforeMinutes', s.buffer_before_minutes,
          'bufferAfterMinutes', s.buffer_after_minutes, 'stepMinutes', s.step_minutes,
          'minimumNoticeMinutes', s.minimum_notice_minutes, 'horizonDays', s.horizon_days,
          'packTightly', s.pack_tightly, 'dailyMax', s.daily_max, 'weeklyMax', s.weekly_max,
          'resourceKindId', s.resource_kind_id, 'capacity', s.capacity, 'followUpDays', s.follow_up_days)
        FROM s
      ),
      'professionalKnown', EXISTS (
        SELECT FROM professional k WHERE k.tenant_id = ${tenantId} AND k.id = ${asked}::uuid AND k.active
      ),
      'professionals', (
        SELECT coalesce(json_agg(json_build_object(
          'id', p.id, 'name', p.name, 'title', p.title, 'specialty', p.specialty, 'feeMinor', p.fee_minor,
          'mode', p.availability_mode, 'durationMinutes', p.duration_minutes,
          'weekly', (
            SELECT coalesce(json_agg(json_build_array(w.kind = 'work', w.weekday, w.start_minute, w.end_minute,
              w.site_id, w.every_weeks, w.week_anchor - date '1970-01-01', w.valid_from - date '1970-01-01',
              w.valid_to - date '1970-01-01') ORDER BY w.start_minute), '[]')
            FROM weekly_hours w WHERE w.tenant_id = ${tenantId} AND w.professional_id = p.id
          ),
          'openings', (
            SELECT coalesce(json_agg(json_build_array(floor(date_part('epoch', o.starts_at) / 60)::int,
              ceil(date_part('epoch', o.ends_at) / 60)::int, o.site_id) ORDER BY o.starts_at), '[]')
            FROM opening o WHERE o.tenant_id = ${tenantId} AND o.professional_id = p.id
              AND o.starts_at >= ${from}::timestamptz - interval '24 hours' AND o.starts_at < ${to}
          ),
          'busy', (
            SELECT coalesce(json_agg(CASE WHEN (SELECT travel.any FROM travel)
              THEN json_build_array(floor(date_part('epoch', b.starts_at) / 60)::int,
                ceil(date_part('epoch', b.ends_at) / 60)::int, coalesce(
                  (SELECT a.site_id FROM appointment a WHERE a.tenant_id = ${tenantId} AND a.id = b.appointment_id),
                  (SELECT g.site_id FROM group_session g WHERE g.tenant_id = ${tenantId} AND g.id = b.group_session_id),
                  (SELECT h.site_id FROM slot_hold h WHERE h.tenant_id = ${tenantId} AND h.id = b.hold_id)))
              ELSE json_build_array(floor(date_part('epoch', b.starts_at) / 60)::int,
                ceil(date_part('epoch', b.ends_at) / 60)::int) END ORDER BY b.starts_at), '[]')
            FROM occupancy b WHERE b.tenant_id = ${tenantId} AND b.subject_id = p.id AND b.active
              AND b.starts_at >= ${first}::timestamptz - interval '48 hours'
              AND b.ends_at > p.busy_from AND b.starts_at < p.busy_to
              AND (b.expires_at IS NULL OR b.expires_at > now())
              AND (b.appointment_id = ANY (${exceptAppointments}::uuid[])) IS NOT TRUE
              AND b.hold_id IS DISTINCT FROM ${exceptHold}::uuid
          ),
          'sessions', CASE WHEN (SELECT s.capacity FROM s) > 1 THEN (
            SELECT coalesce(json_agg(json_build_array(g.id, floor(date_part('epoch', g.starts_at) / 60)::int,
              ceil(date_part('epoch', g.ends_at) / 60)::int, g.capacity - seats.taken, g.site_id)
              ORDER BY g.starts_at), '[]')
            FROM group_session g CROSS JOIN LATERAL (
              SELECT count(*)::int AS taken FROM occupancy b
              WHERE b.tenant_id = ${tenantId} AND b.subject_id = g.id AND b.active
                AND (b.expires_at IS NULL OR b.expires_at > now())
                AND (b.appointment_id = ANY (${exceptAppointments}::uuid[])) IS NOT TRUE
                AND b.hold_id IS DISTINCT FROM ${exceptHold}::uuid
            ) seats
            WHERE g.tenant_id = ${tenantId} AND g.professional_id = p.id AND g.service_id = ${query.serviceId}
              AND g.starts_at >= ${first} AND g.starts_at < ${last} AND seats.taken < g.capacity
              AND EXISTS (
                SELECT FROM occupancy b
                WHERE b.tenant_id = ${tenantId} AND b.group_session_id = g.id AND b.active)
          ) END,
          'bookedStarts', CASE WHEN (SELECT num_nonnulls(s.daily_max, s.weekly_max) FROM s) > 0 THEN (
            SELECT coalesce(json_agg(floor(date_part('epoch', taken.starts_at) / 60)::int ORDER BY taken.starts_at), '[]')
            FROM (
              SELECT a.starts_at FROM appointment a
              WHERE a.tenant_id = ${tenantId} AND a.professional_id = p.id AND a.service_id = ${query.serviceId}
                AND a.starts_at >= ${weeks.from} AND a.starts_at < ${weeks.to}
                AND a.status NOT IN ('cancelled', 'no_show')
                AND (a.id = ANY (${exceptAppointments}::uuid[])) IS NOT TRUE
              UNION ALL
              SELECT h.starts_at FROM slot_hold h
              WHERE h.tenant_id = ${tenantId} AND h.professional_id = p.id AND h.service_id = ${query.serviceId}
                AND h.starts_at >= ${weeks.from} AND h.starts_at < ${weeks.to}
                AND h.expires_at > now() AND h.id IS DISTINCT FROM ${exceptHold}::uuid
            ) taken
          ) END) ORDER BY p.position, p.name, p.id), '[]')
        FROM p
      ),
      'specialHours', (
        SELECT coalesce(json_agg(json_build_array(h.professional_id, h.site_id, h.on_date - date '1970-01-01',
          h.start_minute, h.end_minute) ORDER BY h.on_date, h.start_minute), '[]')
        FROM special_hours h
        WHERE h.tenant_id = ${tenantId} AND h.on_date >= ${fromDate}::date AND h.on_date <= ${toDate}::date
      ),
      'timeOff', (
        SELECT coalesce(json_agg(json_build_array(t.professional_id, t.resource_id,
          floor(date_part('epoch', t.starts_at) / 60)::int, ceil(date_part('epoch', t.ends_at) / 60)::int,
          t.recur_every, t.recur_unit, t.recur_until - date '1970-01-01')), '[]')
        FROM (
          SELECT * FROM time_off t
          WHERE t.tenant_id = ${tenantId} AND t.ends_at > ${from} AND t.starts_at < ${to} AND t.recur_every IS NULL
          UNION ALL
          SELECT * FROM time_off t
          WHERE t.tenant_id = ${tenantId} AND t.recur_every IS NOT NULL AND t.starts_at < ${to}
            AND (t.recur_until IS NULL OR t.recur_until + (t.ends_at - t.starts_at) >= ${fromDate}::date)
        ) t
      ),
      'resources', (
        SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'site', r.site_id, 'busy', (
          SELECT coalesce(json_agg(json_build_array(floor(date_part('epoch', b.starts_at) / 60)::int,
            ceil(date_part('epoch', b.ends_at) / 60)::int) ORDER BY b.starts_at), '[]')
          FROM occupancy b WHERE b.tenant_id = ${tenantId} AND b.subject_id = r.id AND b.active
            AND b.starts_at >= ${first}::timestamptz - interval '48 hours' AND b.ends_at > ${from}
            AND b.starts_at < ${to} AND (b.expires_at IS NULL OR b.expires_at > now())
            AND (b.appointment_id = ANY (${exceptAppointments}::uuid[])) IS NOT TRUE
            AND b.hold_id IS DISTINCT FROM ${exceptHold}::uuid
        )) ORDER BY r.position, r.name, r.id), '[]')
        FROM s JOIN resource r ON r.tenant_id = ${tenantId} AND r.kind_id = s.resource_kind_id
        WHERE r.active
      ),
      'sites', (
        SELECT coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'address', l.address,
          'timeZone', l.time_zone) ORDER BY l.position, l.name, l.id), '[]')
        FROM site l WHERE l.tenant_id = ${tenantId} AND l.active
      ),
      'travel', (
        SELECT coalesce(json_agg(json_build_array(t.from_site_id, t.to_site_id, t.minutes)), '[]')
        FROM travel_time t WHERE t.tenant_id = ${tenantId}
      ),
      'ownHolidays', (
        SELECT coalesce(json_agg(json_build_array(h.on_date - date '1970-01-01', h.closed, h.name)), '[]')
        FROM holiday h
        WHERE h.tenant_id = ${tenantId} AND h.on_date >= ${fromDate}::date AND h.on_date <= ${toDate}::date
      ),
      'reserved', (
        SELECT coalesce(json_agg(json_build_array(h.level, h.professional_id, h.weekday, h.start_minute, h.end_minute,
          h.release_minutes)), '[]')
        FROM reserved_hours h WHERE h.tenant_id = ${tenantId}
      ),
      'levels', (
        SELECT coalesce(json_agg(json_build_array(l.level, l.name, l.notice_minutes) ORDER BY l.level), '[]')
        FROM priority_level l WHERE l.tenant_id = ${tenantId}
      )
    ) AS found`.execute();
  return row?.found;
}

/** No row has it: an absent id would be the same as the absent owner of a row. */
const none = "00000000-0000-0000-0000-000000000000";

function iso(minute: number): string {
  return new Date(toMs(minute)).toISOString();
}

/** The UTC date, which is at most a day away from the local one; what is read reaches two days further. */
function dateAt(minute: number): string {
  return dateOfDay(Math.floor(minute / minutesPerDay));
}

/** Whole weeks from Monday on around a range, in any zone. */
function weeksAround({ startMinute, endMinute }: Interval): { from: string; to: string } {
  return { from: iso(startMinute - 8 * minutesPerDay), to: iso(endMinute + 8 * minutesPerDay) };
}
