import "server-only";
import { sql } from "drizzle-orm";
import { withSystem } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import type { NotificationKind } from "@/lib/core/notifications/kinds";

/** What a tenant's outbox looks like now, without naming anybody. */
export type OutboxOverview = {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  /** To be sent now. */
  readonly due: number;
  /** Of those; null where there are none. */
  readonly oldestDueAt: Date | null;
  /** Due, and waiting on purpose: for the end of the quiet hours, or to be tried again. */
  readonly held: number;
  /** To be sent later, or held. */
  readonly waiting: number;
  /** In the last 24 hours. */
  readonly sentLately: number;
  readonly deadLately: number;
  /** Given up on, and nobody looked after it. */
  readonly dead: number;
};

export type DeadMessage = {
  readonly id: string;
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: NotificationKind;
  readonly dueAt: Date;
  readonly attempt: number;
  /** What the provider answered, in words; names no person. */
  readonly lastError: string | null;
  /** It would be news no more. */
  readonly isOver: boolean;
  /** A mail first tried more than a day ago: its provider does not know it again. */
  readonly mayArriveTwice: boolean;
};

const mostDead = 100;

/** For how long a provider takes a key for the same message (Resend). */
const knownFor = "24 hours";

/** Every tenant with anything in its outbox, those with dead messages first. The scope is the proof of who asks. */
export async function loadOutboxes(_scope: OperatorScope): Promise<readonly OutboxOverview[]> {
  const rows = await withSystem((tx) =>
    tx.execute<Omit<OutboxOverview, "oldestDueAt"> & { oldestDueAt: string | null }>(sql`
      SELECT tenant_id AS "tenantId", slug, name, due::int, oldest_due_at AS "oldestDueAt", held::int, waiting::int,
        sent_lately::int AS "sentLately", dead_lately::int AS "deadLately", dead::int
      FROM app.outbox_overview()`),
  );
  return rows.map((row) => ({
    ...row,
    oldestDueAt: row.oldestDueAt ? new Date(row.oldestDueAt) : null,
  }));
}

export async function loadDeadMessages(_scope: OperatorScope): Promise<readonly DeadMessage[]> {
  const rows = await withSystem((tx) =>
    tx.execute<Omit<DeadMessage, "dueAt"> & { dueAt: string }>(sql`
      SELECT d.id, d.tenant_id AS "tenantId", d.slug, d.name, d.kind, d.due_at AS "dueAt", d.attempt,
        d.last_error AS "lastError", d.is_over AS "isOver",
        d.channel = 'email' AND (coalesce(d.first_attempt_at < now() - ${knownFor}::interval, false)
          OR (d.due_at < now() - ${knownFor}::interval AND EXISTS (
            -- Tried again, it counts its tries anew.
            SELECT FROM operator_log l WHERE l.subject_tenant_id = d.tenant_id AND l.action = 'message_retried'
              AND l.detail->>'messageId' = d.id::text))) AS "mayArriveTwice"
      FROM app.dead_messages(${mostDead}::int) d ORDER BY d.due_at DESC`),
  );
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt) }));
}
