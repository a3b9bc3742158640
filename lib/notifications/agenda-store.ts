import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/**
 * The messages of one local day, which whoever writes its round first owes: to members who attend, or follow somebody who
 * does, with anything left in that day. They are pointless once the day is over. How many.
 */
export async function insertAgendas(tx: Tx, { tenant }: TenantScope): Promise<number> {
  const { id, timeZone, agendaMinute } = tenant;
  const rows = await preparedOn(tx)`
    WITH round AS (
      INSERT INTO agenda_round (tenant_id, day)
      SELECT ${id}::uuid, due.day FROM (SELECT app.agenda_day(${timeZone}, ${agendaMinute}, now()) AS day) due
      WHERE due.day IS NOT NULL
      ON CONFLICT (tenant_id, day) DO NOTHING
      RETURNING day, day::timestamp AT TIME ZONE ${timeZone} AS begins, (day + 1)::timestamp AT TIME ZONE ${timeZone} AS ends
    )
    INSERT INTO notification
      (tenant_id, user_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT m.tenant_id, m.user_id, 'staff_agenda', 'email', concat_ws(':', m.user_id, 'staff_agenda', 'email', round.day),
      1, now(), now(), round.ends
    FROM round
    JOIN membership m ON m.tenant_id = ${id} AND m.disabled_at IS NULL AND 'staff_agenda' <> ALL (m.kinds_off)
    WHERE EXISTS (
      SELECT FROM appointment a
      WHERE a.tenant_id = ${id} AND a.starts_at >= round.begins AND a.starts_at < round.ends AND a.ends_at > now()
        AND a.status IN ('pending', 'confirmed', 'arrived', 'in_progress')
        AND (a.professional_id = m.professional_id OR m.follows_all OR EXISTS (
          SELECT FROM membership_follow f
          WHERE f.tenant_id = ${id} AND f.professional_id = a.professional_id AND f.membership_id = m.id))
    )
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING
    RETURNING 1`.execute();
  return rows.length;
}
