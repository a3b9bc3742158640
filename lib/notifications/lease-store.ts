import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { appointmentEvent, type FrozenPayload, notification } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { afterVisitKinds } from "@/lib/core/notifications/kinds";

/** Longer than a batch takes, so that nobody else sends what is being sent; short enough after a crash. */
const leaseSeconds = 120;
/** The provider remembers a key for 24 hours: trying longer could send twice. */
export const tryingHours = 23;

/** After so many hours a mail that its client caused is no answer any more. */
const answerHours = 1;

/**
 * Takes up to `most` due rows, oldest first, under one lease. The ARRAY keeps the claim on its index, whatever the planner
 * believes about a table that changes all the time.
 */
export function leaseDue(tx: Tx, scope: TenantScope, leaseToken: string, most: number) {
  const tenantId = scope.tenant.id;
  return tx
    .update(notification)
    .set({
      runAt: sql`now() + make_interval(secs => ${leaseSeconds})`,
      leaseToken,
      attempt: sql`${notification.attempt} + 1`,
      firstAttemptAt: sql`coalesce(${notification.firstAttemptAt}, now())`,
    })
    .where(
      and(
        eq(notification.tenantId, tenantId),
        sql`${notification.id} = ANY (ARRAY(
          SELECT due.id FROM notification due
          WHERE due.tenant_id = ${tenantId} AND due.status = 'pending' AND due.run_at <= now()
          ORDER BY due.run_at LIMIT ${most} FOR UPDATE SKIP LOCKED
        ))`,
      ),
    )
    .returning({
      id: notification.id,
      appointmentId: notification.appointmentId,
      waitlistOfferId: notification.waitlistOfferId,
      clientId: notification.clientId,
      emailChangeId: notification.emailChangeId,
      bookingRequestId: notification.bookingRequestId,
      entryCodeId: notification.entryCodeId,
      delayNoticeId: notification.delayNoticeId,
      userId: notification.userId,
      kind: notification.kind,
      dueAt: notification.dueAt,
      /** The database's clock judges what is late. */
      nowMs: sql<number>`extract(epoch FROM now()) * 1000`.mapWith(Number),
      isAnswer: sql<boolean>`notification.user_id IS NULL AND EXISTS (
        SELECT FROM appointment_event e
        WHERE e.tenant_id = ${tenantId} AND e.appointment_id = notification.appointment_id
          AND e.version = notification.for_version AND e.actor_kind IN ('client', 'visitor')
          AND e.created_at > now() - make_interval(hours => ${answerHours})
      )`,
      channel: notification.channel,
      insteadOf: notification.insteadOf,
      firstAttemptAt: notification.firstAttemptAt,
      attempt: notification.attempt,
      forVersion: notification.forVersion,
      payload: notification.payload,
      lastError: notification.lastError,
      /** A later reminder of the same appointment is due as well: after hours in which none left. */
      isOvertaken: sql<boolean>`notification.kind = 'reminder' AND EXISTS (
        SELECT FROM notification later
        WHERE later.tenant_id = ${tenantId} AND later.appointment_id = notification.appointment_id
          AND later.kind = 'reminder' AND later.for_version = notification.for_version
          AND later.due_at > notification.due_at AND later.due_at <= now() AND later.status IN ('pending', 'sent')
      )`,
      isExpired: sql<boolean>`${notification.expiresAt} <= now()`,
      isTriedOut: sql<boolean>`${notification.firstAttemptAt} <= now() - make_interval(hours => ${tryingHours})`,
      /** Where a move came from. Its columns are qualified by hand: unqualified they would be the event's own. */
      previousStartsAt: sql<Date | null>`(
        SELECT e.from_starts_at FROM appointment_event e
        WHERE e.tenant_id = ${tenantId} AND e.appointment_id = notification.appointment_id
          AND e.version = notification.for_version AND e.kind = 'rescheduled'
        ORDER BY e.created_at DESC LIMIT 1
      )`.mapWith(appointmentEvent.fromStartsAt),
      isDelayed: sql<boolean>`EXISTS (
        SELECT FROM delay_notice d
        WHERE d.tenant_id = ${tenantId} AND d.appointment_id = notification.appointment_id
          AND d.version = notification.for_version AND d.way = 'shift'
      )`,
    });
}

export type LeasedRow = Awaited<ReturnType<typeof leaseDue>>[number];

type Leaving = {
  readonly id: string;
  readonly payload: FrozenPayload;
  /** Its channel was said not to work: if it leaves, that is mended. */
  readonly isTroubled: boolean;
};

/**
 * Freezes what was rendered, once; returns the messages that may leave now: lease held, version still the row's, an
 * offer still open, a link still wanted. A lease that has nearly ended begins anew: nobody else takes what is on its way.
 */
export async function freezeForSending(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  rendered: readonly { id: string; payload: FrozenPayload }[],
): Promise<Leaving[]> {
  const tenantId = scope.tenant.id;
  const rows = await tx.execute<Leaving>(sql`
    UPDATE notification n SET payload = coalesce(n.payload, fresh.payload),
      run_at = CASE WHEN n.run_at < now() + make_interval(secs => ${leaseSeconds / 2})
        THEN now() + make_interval(secs => ${leaseSeconds}) ELSE n.run_at END
    FROM jsonb_to_recordset(${JSON.stringify(rendered)}::jsonb) AS fresh(id uuid, payload jsonb)
    WHERE n.tenant_id = ${tenantId} AND n.id = fresh.id AND n.lease_token = ${leaseToken} AND n.status = 'pending'
      AND (EXISTS (
        SELECT FROM appointment a
        WHERE a.tenant_id = ${tenantId} AND a.id = n.appointment_id
          AND (a.version = n.for_version OR n.kind = ANY (${`{${afterVisitKinds.join(",")}}`}::text[]))
      ) OR n.user_id IS NOT NULL OR EXISTS (
        SELECT FROM waitlist_offer o WHERE o.tenant_id = ${tenantId} AND o.id = n.waitlist_offer_id
          AND o.status = 'offered' AND o.expires_at > now()
      ) OR (num_nonnulls(n.client_id, n.email_change_id, n.booking_request_id, n.entry_code_id) = 1 AND n.expires_at > now()))
    RETURNING n.id, n.payload, EXISTS (
      SELECT FROM channel_setting s WHERE s.tenant_id = ${tenantId} AND s.channel = n.channel AND s.problem IS NOT NULL
    ) AS "isTroubled"`);
  return [...rows];
}
