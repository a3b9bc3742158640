import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import type { MessageKind } from "./late-check";

type OwedFor = {
  readonly appointmentId: string;
  /** The appointment's version after the change. */
  readonly version: number;
  /** The appointment's start after the change. */
  readonly startsAt: Date;
  readonly kind: "booked" | "accepted" | "moved" | "cancelled";
  /**
   * False where the message of another appointment, changed with it, speaks for it, or the team chose to tell nobody:
   * then only its reminders.
   */
  readonly isTold?: boolean | undefined;
  /** The team chose so: a booking that nobody was told of yet is still told, with the new time. */
  readonly isWithheld?: boolean | undefined;
  /** For a change that is undone with one touch: as long as that is offered, its message stays. */
  readonly waits?: boolean | undefined;
};

/** A little longer than undoing is offered. */
export const undoSeconds = 12;

/**
 * Writes the messages that a change owes to the client, inside the change's own transaction: its confirmation now,
 * its reminders while they are still ahead. Takes back what is pending for older versions. Writes nothing where the
 * client is not reached. Due times are the database's clock's. Repeating a call changes nothing. Answers whether the client
 * is told of this change.
 */
export async function oweMessages(tx: Tx, scope: TenantScope, change: OwedFor): Promise<boolean> {
  // Nothing is older than a booking.
  const superseded = change.kind === "booked" ? undefined : takeBack(tx, scope, change);
  const [, owed] = await Promise.all([superseded, insertOwed(tx, scope, change)]);
  return owed.some(({ kind }) => isTold(scope, change.kind, kind));
}

/**
 * Writes the message of an offer of the waiting list, in the offer's own transaction: by which channel it goes
 * is chosen when it leaves. It is pointless once the offer expired.
 */
export async function oweOffer(tx: Tx, { tenant }: TenantScope, offerId: string): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification
      (tenant_id, waitlist_offer_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT o.tenant_id, o.id, 'offered', 'email', concat_ws(':', o.id, 'offered', 'email'), 1, now(), now(), o.expires_at
    FROM waitlist_offer o
    JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = o.client_id AND c.is_reached
    WHERE o.tenant_id = ${tenant.id} AND o.id = ${offerId}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}

/**
 * Writes the messages of a delay, in its own transaction: one for each notice that a mail tells, of appointments that stay
 * where they are; somebody with several is told of the first. They wait as long as the delay is undone with one touch.
 * Repeating a call changes nothing.
 */
export async function oweDelayNews(
  tx: Tx,
  { tenant }: TenantScope,
  delayId: string,
): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification
      (tenant_id, appointment_id, delay_notice_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT DISTINCT ON (CASE owed.kind WHEN 'running_late' THEN a.client_id ELSE n.id END)
      n.tenant_id, n.appointment_id, n.id, owed.kind, 'email', concat_ws(':', n.id, owed.kind, 'email'), n.version,
      owed.due_at, owed.due_at, greatest(n.from_starts_at, n.expected_at, now()) + interval '1 hour'
    FROM delay_notice n
    JOIN appointment a ON a.tenant_id = ${tenant.id} AND a.id = n.appointment_id
    CROSS JOIN LATERAL (
      SELECT CASE n.way WHEN 'tell' THEN 'running_late' ELSE 'times_proposed' END AS kind,
        now() + make_interval(secs => ${undoSeconds}) AS due_at
    ) owed
    WHERE n.tenant_id = ${tenant.id} AND n.delay_id = ${delayId} AND n.reach = 'mail' AND n.way <> 'shift'
    ORDER BY CASE owed.kind WHEN 'running_late' THEN a.client_id ELSE n.id END, n.from_starts_at, n.id
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}

/** Takes back what has not left of the messages of a delay. */
export async function withholdDelayNews(
  tx: Tx,
  { tenant }: TenantScope,
  delayId: string,
): Promise<void> {
  await preparedOn(tx)`
    UPDATE notification SET status = 'cancelled'
    WHERE tenant_id = ${tenant.id} AND status = 'pending' AND lease_token IS NULL
      AND delay_notice_id IN (SELECT id FROM delay_notice WHERE tenant_id = ${tenant.id} AND delay_id = ${delayId})`.execute();
}

/** Lets what the quiet hours held, untried, be judged anew with the next round: they changed, or the clock they go by. */
export async function letHeldLeave(tx: Tx, { tenant }: TenantScope): Promise<void> {
  await preparedOn(tx)`
    UPDATE notification SET run_at = now()
    WHERE tenant_id = ${tenant.id} AND status = 'pending' AND due_at <= now() AND run_at > now() AND attempt = 0
      AND lease_token IS NULL`.execute();
}

function takeBack(tx: Tx, scope: TenantScope, change: OwedFor): Promise<unknown> {
  const { appointmentId, version, kind } = change;
  return preparedOn(tx)`
    UPDATE notification SET status = 'cancelled'
    WHERE tenant_id = ${scope.tenant.id} AND appointment_id = ${appointmentId} AND status = 'pending'
      AND user_id IS NULL AND (for_version < ${version} OR kind = ANY (${supersededKinds(kind)}::text[]))`.execute();
}

/** An accepted version may be said twice: the practice and the client may each accept it. */
function insertOwed(
  tx: Tx,
  scope: TenantScope,
  change: OwedFor,
): Promise<readonly { readonly kind: MessageKind }[]> {
  const { appointmentId, version, kind } = change;
  const startsAt = change.startsAt.toISOString();
  return preparedOn(tx)<{ kind: MessageKind }[]>`
    INSERT INTO notification
      (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT a.tenant_id, a.id, owed.kind, 'email',
      concat_ws(':', a.id, owed.kind, 'email',
        CASE WHEN owed.kind = 'accepted' AND a.accepted_at IS NOT NULL THEN 1 ELSE owed.hours END,
        'v' || ${version}::int),
      ${version}::int, owed.due_at, owed.due_at, owed.expires_at
    FROM appointment a
    JOIN client c ON c.tenant_id = ${scope.tenant.id} AND c.id = a.client_id AND c.is_reached
    JOIN service s ON s.tenant_id = ${scope.tenant.id} AND s.id = a.service_id
    CROSS JOIN LATERAL (
      SELECT CASE a.status WHEN 'pending' THEN 'needs_acceptance' ELSE 'booked' END AS kind
    ) booked
    CROSS JOIN LATERAL (
      SELECT CASE WHEN ${kind}::text = 'booked' THEN booked.kind ELSE ${kind}::text END AS kind, 0 AS hours,
        now() + make_interval(secs => ${change.waits ? undoSeconds : 0}) AS due_at,
        greatest(${startsAt}::timestamptz, now()) + ${graceOf(kind)}::interval AS expires_at
      WHERE ${change.isTold ?? true}::boolean
      UNION ALL
      SELECT booked.kind, 0, now(), greatest(${startsAt}::timestamptz, now()) + interval '1 hour'
      FROM notification n
      WHERE ${isUntoldMove(change)}::boolean AND n.tenant_id = ${scope.tenant.id} AND n.appointment_id = ${appointmentId}
        AND n.kind IN ('booked', 'needs_acceptance', 'accepted', 'moved')
      HAVING bool_or(n.kind IN ('booked', 'needs_acceptance')) AND NOT bool_or(n.status = 'sent' OR n.lease_token IS NOT NULL)
      UNION ALL
      SELECT 'reminder', hours, ${startsAt}::timestamptz - make_interval(hours => hours), ${startsAt}::timestamptz
      FROM unnest(coalesce(s.reminder_hours, ${reminderHours(scope)}::int[])) AS hours
      WHERE ${kind}::text <> 'cancelled' AND ${startsAt}::timestamptz - make_interval(hours => hours) > now()
    ) owed
    WHERE a.tenant_id = ${scope.tenant.id} AND a.id = ${appointmentId}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING
    RETURNING kind`.execute();
}

/** Owed, and not of a kind that the practice leaves unsaid. */
function isTold({ tenant }: TenantScope, change: OwedFor["kind"], owed: MessageKind): boolean {
  const isNews = owed === change || (change === "booked" && owed === "needs_acceptance");
  return isNews && !isSwitchedOff(owed, tenant);
}

function isUntoldMove({ kind, isWithheld = false }: OwedFor): boolean {
  return kind === "moved" && isWithheld;
}

function reminderHours({ tenant }: TenantScope): string {
  return `{${tenant.reminderHours.join(",")}}`;
}

/** A day late a cancellation still matters; the others are pointless soon after the start. */
function graceOf(kind: OwedFor["kind"]): string {
  return kind === "cancelled" ? "1 day" : "1 hour";
}

/** Of the same version: what is still unsent and would say nothing beside the new message. */
function supersededKinds(kind: OwedFor["kind"]): string {
  switch (kind) {
    case "accepted":
      return "{booked,needs_acceptance,moved}";
    case "cancelled":
      return "{booked,needs_acceptance,accepted,moved,reminder}";
    case "booked":
    case "moved":
      return "{}";
  }
}
