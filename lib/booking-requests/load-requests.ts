import "server-only";
import { preparedOn } from "@/db/prepared";
import { readTenant, type TenantScope } from "@/db/scope";
import { bookingReach } from "@/lib/core/tenancy/permissions";
import { formatPhone } from "@/lib/format/phone";

export type OpenRequest = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** E.164, and as the tenant's country writes it. */
  readonly phone: { readonly e164: string; readonly text: string } | null;
  /** Services and professionals, as they are read. */
  readonly what: string;
  readonly whom: string;
  /** Epoch milliseconds. */
  readonly startsAtMs: number;
  readonly expiresAtMs: number;
};

/** What waits for an e-mail to be confirmed, by start, of the professionals that the actor works for. */
export async function loadRequests(scope: TenantScope): Promise<readonly OpenRequest[]> {
  const { tenant, actor } = scope;
  const reach = bookingReach(actor);
  const rows = await readTenant(scope, (tx) =>
    preparedOn(tx)<(Omit<OpenRequest, "phone"> & { readonly phone: string | null })[]>`
      SELECT r.id, r.name, r.email, r.phone, string_agg(s.name, ' + ' ORDER BY h.starts_at) AS what,
        string_agg(DISTINCT p.name, ', ') AS whom,
        (extract(epoch FROM min(h.starts_at)) * 1000)::float8 AS "startsAtMs",
        (extract(epoch FROM r.expires_at) * 1000)::float8 AS "expiresAtMs"
      FROM booking_request r
      JOIN slot_hold h ON h.tenant_id = ${tenant.id} AND r.hold_id IN (h.id, h.visit_id)
      JOIN service s ON s.tenant_id = ${tenant.id} AND s.id = h.service_id
      JOIN professional p ON p.tenant_id = ${tenant.id} AND p.id = h.professional_id
      WHERE r.tenant_id = ${tenant.id} AND r.expires_at > now() AND r.appointment_id IS NULL
      GROUP BY r.tenant_id, r.id
      HAVING ${reach === "all"} OR bool_and(h.professional_id = ANY (${reach === "all" ? [] : [...reach]}::uuid[]))
      ORDER BY min(h.starts_at), r.id LIMIT 200`.execute(),
  );
  return rows.map(({ phone, ...row }) => ({
    ...row,
    phone: phone ? { e164: phone, text: formatPhone(phone, tenant.country) } : null,
  }));
}
