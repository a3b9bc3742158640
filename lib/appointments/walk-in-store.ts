import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

export type GivenService = {
  readonly minutes: number;
  readonly bufferAfterMinutes: number;
  readonly priceMinor: number | null;
};

/** A service with whoever gives it; undefined where an active professional does not. */
export async function selectGivenService(
  tx: Tx,
  { tenant }: TenantScope,
  { professionalId, serviceId }: { readonly professionalId: string; readonly serviceId: string },
): Promise<GivenService | undefined> {
  const [row] = await preparedOn(tx)<GivenService[]>`
    SELECT coalesce(ps.duration_minutes, s.duration_minutes) AS minutes,
      s.buffer_after_minutes AS "bufferAfterMinutes", coalesce(s.price_minor, p.fee_minor) AS "priceMinor"
    FROM professional_service ps
    JOIN service s ON s.tenant_id = ${tenant.id} AND s.id = ps.service_id
    JOIN professional p ON p.tenant_id = ${tenant.id} AND p.id = ps.professional_id AND p.active
    WHERE ps.tenant_id = ${tenant.id} AND ps.professional_id = ${professionalId} AND ps.service_id = ${serviceId}`.execute();
  return row;
}
