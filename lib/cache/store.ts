import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/** In how many milliseconds the next hold of the tenant ends by itself, by the database's clock; null: none does. */
export async function selectNextExpiry(tx: Tx, { tenant }: TenantScope): Promise<number | null> {
  const [row] = await preparedOn(tx)<{ inMs: number | null }[]>`
    SELECT (extract(epoch FROM min(expires_at) - now()) * 1000)::float8 AS "inMs" FROM slot_hold
    WHERE tenant_id = ${tenant.id} AND expires_at > now()`.execute();
  return row?.inMs ?? null;
}
