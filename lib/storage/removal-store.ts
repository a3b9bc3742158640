import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/** How long an upload may take before what it left is removed. */
const uploadMinutes = 60;
const leaseMinutes = 2;
const mostAtOnce = 100;

/** From now on the removal of these is owed, unless an upload ends. False: one of them is being removed right now. */
export async function oweUnlessKept(
  tx: Tx,
  { tenant }: TenantScope,
  keys: readonly string[],
): Promise<boolean> {
  const { count } = await preparedOn(tx)`
    INSERT INTO file_removal (tenant_id, file_key, due_at)
    SELECT ${tenant.id}, key, now() + make_interval(mins => ${uploadMinutes}::int) FROM unnest(${[...keys]}::text[]) key
    ON CONFLICT (tenant_id, file_key) DO UPDATE SET due_at = excluded.due_at
      WHERE file_removal.leased_until IS NULL OR file_removal.leased_until < now()`.execute();
  return count === keys.length;
}

/** From now on they are to go; an upload of the same that has begun may still keep them. */
export async function owe(tx: Tx, { tenant }: TenantScope, keys: readonly string[]): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO file_removal (tenant_id, file_key, due_at)
    SELECT ${tenant.id}, key, now() FROM unnest(${[...keys]}::text[]) key
    ON CONFLICT (tenant_id, file_key) DO NOTHING`.execute();
}

/** What an upload that failed owes is due at once. */
export async function oweNow(tx: Tx, { tenant }: TenantScope, keys: readonly string[]) {
  await preparedOn(tx)`
    UPDATE file_removal SET due_at = now()
    WHERE tenant_id = ${tenant.id} AND file_key = ANY(${[...keys]}::text[])`.execute();
}

/** They are owed no more: they are gone, or a row names them. */
export async function settle(tx: Tx, { tenant }: TenantScope, keys: readonly string[]) {
  await preparedOn(tx)`
    DELETE FROM file_removal
    WHERE tenant_id = ${tenant.id} AND file_key = ANY(${[...keys]}::text[])`.execute();
}

/** What is due and nobody is at, for this process alone until the lease ends; of some, or of all. */
export async function leaseDue(
  tx: Tx,
  { tenant }: TenantScope,
  keys: readonly string[] | null,
): Promise<readonly string[]> {
  const rows = await preparedOn(tx)<{ fileKey: string }[]>`
    UPDATE file_removal SET leased_until = now() + make_interval(mins => ${leaseMinutes}::int)
    WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT id FROM file_removal
      WHERE tenant_id = ${tenant.id} AND due_at <= now() AND (leased_until IS NULL OR leased_until < now())
        AND (${keys ? [...keys] : null}::text[] IS NULL OR file_key = ANY(${keys ? [...keys] : null}::text[]))
      LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)
    RETURNING file_key AS "fileKey"`.execute();
  return rows.map(({ fileKey }) => fileKey);
}
