import "server-only";
import { preparedOn } from "@/db/prepared";
import { readTenant, type TenantScope } from "@/db/scope";
import { isoOf } from "@/lib/appointments/placement";
import type { Interval } from "@/lib/core/time/interval";

/** Name of who is thinking about an offer of a professional's time; undefined where nobody is. */
export async function loadWhoIsOffered(
  scope: TenantScope,
  professionalId: string,
  { startMinute, endMinute }: Interval,
): Promise<string | undefined> {
  const [row] = await readTenant(
    scope,
    (tx) =>
      preparedOn(tx)<{ name: string }[]>`
        SELECT c.name
        FROM waitlist_offer o
        JOIN client c ON c.tenant_id = o.tenant_id AND c.id = o.client_id
        WHERE o.tenant_id = ${scope.tenant.id} AND o.professional_id = ${professionalId} AND o.status = 'offered'
          AND o.starts_at < ${isoOf(endMinute)} AND o.ends_at > ${isoOf(startMinute)}
          AND o.expires_at > clock_timestamp()
        ORDER BY o.starts_at LIMIT 1`,
  );
  return row?.name;
}
