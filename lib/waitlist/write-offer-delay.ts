import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/**
 * What this very transaction frees is offered to nobody for so many seconds: as long as the change can be undone with
 * one touch. Its rows are known by their moment, which is the transaction's own.
 */
export async function writeOfferDelay(
  tx: Tx,
  { tenant }: TenantScope,
  seconds: number,
): Promise<void> {
  if (!tenant.waitlistRefills) return;
  await preparedOn(tx)`
    UPDATE freed_time SET due_at = now() + make_interval(secs => ${seconds}::float8),
      run_at = now() + make_interval(secs => ${seconds}::float8)
    WHERE tenant_id = ${tenant.id} AND status = 'open' AND due_at = now()`.execute();
}
