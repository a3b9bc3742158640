import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import type { LinkKind } from "./access-content";

/**
 * Owes a mail with a link of their own to each of some clients who have an e-mail: one a minute at most of each kind.
 * It is pointless a day later where they asked for it themselves, and a week later where the team sent it.
 */
export async function oweLinks(
  tx: Tx,
  { tenant }: TenantScope,
  kind: LinkKind,
  clientIds: readonly string[],
): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification
      (tenant_id, client_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT c.tenant_id, c.id, ${kind}::text, 'email',
      concat_ws(':', c.id, ${kind}::text, 'email', floor(extract(epoch FROM now()) / 60)), 1, now(), now(),
      now() + CASE WHEN ${kind}::text = 'invited' THEN interval '7 days' ELSE interval '1 day' END
    FROM client c
    WHERE c.tenant_id = ${tenant.id} AND c.id = ANY (${[...clientIds]}::uuid[]) AND c.email <> ''
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}

/** Owes the mail that asks whether a booking's e-mail is theirs; former ones that did not leave yet need not. */
export async function oweRequestMail(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  const sql = preparedOn(tx);
  await sql`
    DELETE FROM notification
    WHERE tenant_id = ${tenant.id} AND booking_request_id = ${id} AND status = 'pending'`.execute();
  await sql`
    INSERT INTO notification
      (tenant_id, booking_request_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT r.tenant_id, r.id, 'confirm_booking', 'email', concat_ws(':', r.code_id, 'confirm_booking', 'email'), 1,
      now(), now(), r.expires_at
    FROM booking_request r
    WHERE r.tenant_id = ${tenant.id} AND r.id = ${id}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}

/** Owes the mail with a code to enter, which is pointless once the code is. */
export async function oweEntryCode(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification
      (tenant_id, entry_code_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT e.tenant_id, e.id, 'entry_code', 'email', concat_ws(':', e.id, 'entry_code', 'email'), 1, now(),
      now(), e.expires_at
    FROM entry_code e
    WHERE e.tenant_id = ${tenant.id} AND e.id = ${id}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}

/** Owes the mail with the code that confirms a client's new e-mail, which is pointless once the code is. */
export async function oweEmailCode(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification
      (tenant_id, email_change_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT e.tenant_id, e.id, 'confirm_email', 'email', concat_ws(':', e.id, 'confirm_email', 'email'), 1, now(),
      now(), e.expires_at
    FROM email_change e
    WHERE e.tenant_id = ${tenant.id} AND e.id = ${id}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}

/** Owes the mail to somebody who put themselves on the waiting list; pointless once they wait for nothing. */
export async function oweWaiting(tx: Tx, { tenant }: TenantScope, entryId: string): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification
      (tenant_id, client_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT w.tenant_id, c.id, 'waitlisted', 'email', concat_ws(':', w.id, 'waitlisted', 'email'), 1, now(), now(),
      now() + interval '1 day'
    FROM waitlist_entry w
    JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = w.client_id AND c.email <> ''
    WHERE w.tenant_id = ${tenant.id} AND w.id = ${entryId}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}
