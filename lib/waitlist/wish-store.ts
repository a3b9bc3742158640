import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { isoOf } from "@/lib/appointments/placement";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import { addDays } from "@/lib/core/time/civil";
import { localDateOf } from "@/lib/core/time/zone";
import type { Wish } from "@/lib/core/waitlist/wish";
import type { FreedTime } from "./freed-store";

/**
 * Everybody who waits for something that a freed stretch may give, with what decides whether they are asked, in turn.
 * Dates are those of the tenant's zone, a day wide on either side: the place's own clock decides.
 */
export async function selectWishes(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  freed: FreedTime,
): Promise<readonly Wish[]> {
  const { timeZone, clientMaxOpen } = tenant;
  const from = addDays(localDateOf(freed.startMinute, timeZone), -1);
  const to = addDays(localDateOf(freed.endMinute, timeZone), 1);
  return preparedOn(tx)<Wish[]>`
    SELECT e.id AS "entryId", e.client_id AS "clientId", e.service_id AS "serviceId",
      e.professional_id AS "professionalId", CASE WHEN e.any_site THEN 'any' ELSE e.site_id::text END AS "siteId",
      e.from_date::text AS "fromDate", e.to_date::text AS "toDate", e.weekdays, e.start_minute AS "startMinute",
      e.end_minute AS "endMinute", e.level, (extract(epoch FROM e.created_at) * 1000)::float8 AS "sinceMs",
      c.is_reached AND ${!isSwitchedOff("offered", tenant)}::boolean AS "isReachable",
      (SELECT ceil(extract(epoch FROM o.expires_at) / 60)::int FROM waitlist_offer o
       WHERE o.tenant_id = ${tenant.id} AND o.client_id = e.client_id AND o.status = 'offered') AS "answeringUntil",
      EXISTS (SELECT FROM waitlist_offer o
        WHERE o.tenant_id = ${tenant.id} AND o.entry_id = e.id AND o.freed_time_id = ${freed.id}) AS "wasAsked",
      ${clientMaxOpen}::int IS NOT NULL AND (
        SELECT count(DISTINCT coalesce(a.visit_id, a.id)) FROM appointment a
        WHERE a.tenant_id = ${tenant.id} AND a.client_id = e.client_id
          AND a.starts_at > ${new Date(nowMs).toISOString()}::timestamptz AND a.status IN ('pending', 'confirmed')
      ) >= ${clientMaxOpen}::int AS "hasMaximum",
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'startMinute', floor(extract(epoch FROM b.starts_at) / 60)::int,
          'endMinute', ceil(extract(epoch FROM b.ends_at) / 60)::int))
        FROM occupancy b
        WHERE b.tenant_id = ${tenant.id} AND b.subject_id = e.client_id AND b.active
          AND b.starts_at > ${isoOf(freed.startMinute)}::timestamptz - interval '4 days'
          AND b.starts_at < ${isoOf(freed.endMinute)}::timestamptz + interval '4 days'), '[]') AS busy,
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'startMinute', floor(extract(epoch FROM o.starts_at) / 60)::int,
          'endMinute', ceil(extract(epoch FROM o.ends_at) / 60)::int))
        FROM waitlist_offer o WHERE o.tenant_id = ${tenant.id} AND o.entry_id = e.id), '[]') AS asked
    FROM waitlist_entry e
    JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = e.client_id
    JOIN service s ON s.tenant_id = ${tenant.id} AND s.id = e.service_id AND s.active
    WHERE e.tenant_id = ${tenant.id} AND e.status = 'waiting'
      AND e.from_date <= ${to}::date AND (e.to_date IS NULL OR e.to_date >= ${from}::date)
      AND (e.professional_id IS NULL OR ${freed.professionalId}::uuid IS NULL
        OR e.professional_id = ${freed.professionalId}::uuid)
      AND (${freed.resourceKindId}::uuid IS NULL OR s.resource_kind_id = ${freed.resourceKindId}::uuid)
    ORDER BY e.level DESC, e.created_at, e.id`.execute();
}
