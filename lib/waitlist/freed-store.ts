import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { isoOf } from "@/lib/appointments/placement";
import type { Freed } from "@/lib/core/waitlist/freed-slots";

export type FreedTime = Freed & {
  readonly id: string;
  /** Only for services that need a room or chair of it; null: for any. */
  readonly resourceKindId: string | null;
};

/** Until the transaction ends nobody else chooses who is asked. Without waiting: false where somebody does already. */
export async function takeTurn(
  tx: Tx,
  { tenant }: TenantScope,
  { waits }: { readonly waits: boolean },
): Promise<boolean> {
  const sql = preparedOn(tx);
  const key = `${tenant.id}:waitlist`;
  if (waits) {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute();
    return true;
  }
  const [row] = await sql<{ got: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS got`.execute();
  return row?.got ?? false;
}

/** The freed time that has waited longest to be looked at, kept from everybody else; undefined where none is due. */
export async function claimFreed(tx: Tx, { tenant }: TenantScope): Promise<FreedTime | undefined> {
  const [row] = await preparedOn(tx)<FreedTime[]>`
    SELECT id, professional_id AS "professionalId", resource_kind_id AS "resourceKindId",
      floor(extract(epoch FROM starts_at) / 60)::int AS "startMinute",
      ceil(extract(epoch FROM ends_at) / 60)::int AS "endMinute"
    FROM freed_time
    WHERE tenant_id = ${tenant.id} AND status = 'open' AND run_at <= now()
    ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`.execute();
  return row;
}

/** One that the desk may still act on, kept from everybody else. */
export async function lockFreed(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
): Promise<FreedTime | undefined> {
  const [row] = await preparedOn(tx)<FreedTime[]>`
    SELECT id, professional_id AS "professionalId", resource_kind_id AS "resourceKindId",
      floor(extract(epoch FROM starts_at) / 60)::int AS "startMinute",
      ceil(extract(epoch FROM ends_at) / 60)::int AS "endMinute"
    FROM freed_time WHERE tenant_id = ${tenant.id} AND id = ${id} FOR UPDATE`.execute();
  return row;
}

/** Looks at it again so many seconds from now, by the database's clock. */
export async function lookAgain(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  inSeconds: number,
): Promise<void> {
  await preparedOn(tx)`
    UPDATE freed_time SET run_at = now() + make_interval(secs => ${inSeconds}::float8)
    WHERE tenant_id = ${tenant.id} AND id = ${id} AND status = 'open'`.execute();
}

/** Looks at it again at an epoch minute of the database's clock, and not before the next second. */
export async function lookAgainAt(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  minute: number,
): Promise<void> {
  await preparedOn(tx)`
    UPDATE freed_time SET run_at = greatest(${isoOf(minute)}::timestamptz, now() + interval '1 second')
    WHERE tenant_id = ${tenant.id} AND id = ${id} AND status = 'open'`.execute();
}

/** Nobody is left to ask. What nobody was asked about is forgotten, unless the desk could still call somebody. */
export async function concludeFreed(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  { isKept }: { readonly isKept: boolean },
): Promise<void> {
  const sql = preparedOn(tx);
  if (!isKept) {
    await sql`
      DELETE FROM freed_time f WHERE f.tenant_id = ${tenant.id} AND f.id = ${id} AND NOT EXISTS (
        SELECT FROM waitlist_offer o WHERE o.tenant_id = ${tenant.id} AND o.freed_time_id = f.id)`.execute();
  }
  await sql`
    UPDATE freed_time SET status = 'done'
    WHERE tenant_id = ${tenant.id} AND id = ${id} AND status = 'open'`.execute();
}

/** It is looked at again for whoever comes next. */
export async function reopenFreed(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await preparedOn(tx)`
    UPDATE freed_time SET status = 'open', run_at = now()
    WHERE tenant_id = ${tenant.id} AND id = ${id} AND status = 'done'`.execute();
}

/** The desk keeps it for itself: nobody is asked about it any more. */
export async function stopFreed(tx: Tx, { tenant }: TenantScope, id: string): Promise<boolean> {
  const rows = await preparedOn(tx)`
    UPDATE freed_time SET status = 'stopped'
    WHERE tenant_id = ${tenant.id} AND id = ${id} AND status <> 'stopped' RETURNING id`.execute();
  return rows.length > 0;
}

/** What nobody is asked about any more is offered again, from now on. False where somebody is. */
export async function resumeFreed(tx: Tx, { tenant }: TenantScope, id: string): Promise<boolean> {
  const rows = await preparedOn(tx)`
    UPDATE freed_time SET status = 'open', run_at = now()
    WHERE tenant_id = ${tenant.id} AND id = ${id} AND status <> 'open' RETURNING id`.execute();
  return rows.length > 0;
}

/** Somebody is done thinking: freed times that wait for them are looked at now. */
export async function wakeFreed(tx: Tx, { tenant }: TenantScope): Promise<void> {
  await preparedOn(tx)`
    UPDATE freed_time SET run_at = now()
    WHERE tenant_id = ${tenant.id} AND status = 'open' AND due_at <= now()`.execute();
}

/** A stretch that is free for other reasons than that something was freed: somebody is asked about it on purpose. */
export async function insertFreed(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  freed: Freed,
  status: "open" | "done",
): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO freed_time (tenant_id, id, professional_id, starts_at, ends_at, due_at, run_at, status)
    VALUES (${tenant.id}, ${id}, ${freed.professionalId}, ${isoOf(freed.startMinute)}, ${isoOf(freed.endMinute)},
      now(), now(), ${status})`.execute();
}
