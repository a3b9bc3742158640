import { sql } from "drizzle-orm";
import { withTenant } from "@/db/scope";
import type { World } from "./world";

/**
 * What is taken and should not be, and what should be and is not: the rows are exactly those of live appointments, of
 * sessions to which somebody comes, and of holds that have not expired.
 */
export async function misplacedRows({ desk }: World): Promise<unknown[]> {
  const rows = await withTenant(desk, (tx) =>
    tx.execute(sql`
      WITH live AS (
        SELECT a.*, a.starts_at - make_interval(mins => s.buffer_before_minutes) AS from_at,
          a.ends_at + make_interval(mins => s.buffer_after_minutes) AS to_at
        FROM appointment a JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
        WHERE a.status NOT IN ('cancelled', 'no_show')
      ), shared AS (
        SELECT g.*, g.starts_at - make_interval(mins => s.buffer_before_minutes) AS from_at,
          g.ends_at + make_interval(mins => s.buffer_after_minutes) AS to_at
        FROM group_session g JOIN service s ON s.tenant_id = g.tenant_id AND s.id = g.service_id
        WHERE EXISTS (SELECT FROM live WHERE live.group_session_id = g.id)
      ), held AS (
        SELECT h.*, h.starts_at - make_interval(mins => s.buffer_before_minutes) AS from_at,
          h.ends_at + make_interval(mins => s.buffer_after_minutes) AS to_at
        FROM slot_hold h JOIN service s ON s.tenant_id = h.tenant_id AND s.id = h.service_id
        WHERE h.expires_at > now()
      ), due AS (
        SELECT id AS owner, client_id AS subject, false AS on_top, starts_at, ends_at FROM live
        UNION ALL SELECT id, professional_id, overbooked, from_at, to_at FROM live WHERE group_session_id IS NULL
        UNION ALL SELECT id, resource_id, false, from_at, to_at FROM live
          WHERE group_session_id IS NULL AND resource_id IS NOT NULL
        UNION ALL SELECT id, group_session_id, false, starts_at, ends_at FROM live WHERE group_session_id IS NOT NULL
        UNION ALL SELECT id, professional_id, false, from_at, to_at FROM shared
        UNION ALL SELECT id, resource_id, false, from_at, to_at FROM shared WHERE resource_id IS NOT NULL
        UNION ALL SELECT id, professional_id, false, from_at, to_at FROM held WHERE group_session_id IS NULL
        UNION ALL SELECT id, resource_id, false, from_at, to_at FROM held
          WHERE group_session_id IS NULL AND resource_id IS NOT NULL
        UNION ALL SELECT id, group_session_id, false, starts_at, ends_at FROM held WHERE group_session_id IS NOT NULL
      ), taken AS (
        SELECT coalesce(o.appointment_id, o.group_session_id, o.hold_id) AS owner, o.subject_id AS subject,
          o.lane > 0 AND o.appointment_id IS NOT NULL AND o.seat_of_id IS NULL AS on_top, o.starts_at, o.ends_at
        FROM occupancy o
        WHERE o.active AND (o.expires_at IS NULL OR o.expires_at > now())
          -- A session closed around somebody who holds a seat of it: the hold keeps its time until it expires.
          AND NOT (o.seat_of_id IS NULL AND EXISTS (
            SELECT FROM slot_hold h WHERE h.id = o.hold_id AND h.group_session_id IS NOT NULL
              AND h.group_session_id NOT IN (SELECT id FROM shared)))
      )
      (SELECT 'missing' AS what, * FROM (SELECT * FROM due EXCEPT ALL SELECT * FROM taken) AS missing)
      UNION ALL
      (SELECT 'too much', * FROM (SELECT * FROM taken EXCEPT ALL SELECT * FROM due) AS too_much)`),
  );
  return [...rows];
}
