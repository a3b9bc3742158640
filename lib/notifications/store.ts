import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { appointmentEvent, type FrozenPayload, notification } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { isStaffKind, type StaffKind } from "@/lib/core/notifications/kinds";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { selectDelayNews } from "@/lib/delays/reads";
import { countUndeliveredOf } from "@/lib/deliveries/reads";
import { selectOffers } from "@/lib/waitlist/reads";
import { readBookingRequests, readClients, readEmailChanges, readEntryCodes } from "./access-store";
import type { MessageKind } from "./late-check";
import { readAppointments, readCompanions } from "./reads";
import { type AgendaLine, type Member, readAgenda, readMembers } from "./team-store";
import { isSpokenFor, type Together, togetherOf } from "./together";

/** Longer than a batch takes, so that nobody else sends what is being sent; short enough after a crash. */
const leaseSeconds = 120;
/** The provider remembers a key for 24 hours: trying longer could send twice. */
const tryingHours = 23;

/** After so many hours a mail that its client caused is no answer any more. */
const answerHours = 1;

type LeasedRow = Awaited<ReturnType<typeof leaseDue>>[number];
type Subject =
  | ("appointmentId" | "waitlistOfferId" | "clientId" | "emailChangeId" | "bookingRequestId")
  | "entryCodeId"
  | "delayNoticeId"
  | "userId";
type ClaimedRow = Omit<LeasedRow, Subject | "kind">;
type AboutAppointment = Awaited<ReturnType<typeof readAppointments>>[number];
type AboutOffer = Awaited<ReturnType<typeof selectOffers>>[number];

export type ClaimedNews = ClaimedRow &
  AboutAppointment & {
    readonly kind: MessageKind;
    readonly together: Together | undefined;
    /** Another message of the same visit says it all. */
    readonly isSpokenFor: boolean;
  };

/** An offer of the waiting list. */
export type ClaimedOffer = ClaimedRow & AboutOffer & { readonly kind: "offered" };

type Reader = Awaited<ReturnType<typeof readClients>>[number];

/** A client's way into their portal. */
export type ClaimedLink = ClaimedRow & {
  readonly kind: "fresh_link" | "invited" | "password_changed";
  readonly client: Reader;
};

/** The code that confirms a client's new e-mail, to that e-mail. */
export type ClaimedCode = ClaimedRow & {
  readonly kind: "confirm_email";
  readonly emailChangeId: string;
  readonly client: Reader;
};

/** The code that makes a booking count, to the e-mail that it was asked for with. */
export type ClaimedRequest = ClaimedRow & {
  readonly kind: "confirm_booking";
  readonly request: Awaited<ReturnType<typeof readBookingRequests>>[number];
  readonly client: Awaited<ReturnType<typeof readBookingRequests>>[number]["client"];
};

/** A later time, or others to choose from, because a professional runs late. */
export type ClaimedDelay = Omit<ClaimedNews, "kind"> & {
  readonly kind: "running_late" | "times_proposed";
  readonly delay: Awaited<ReturnType<typeof selectDelayNews>>[number];
};

/** The code with which whoever reads that e-mail enters. */
export type ClaimedEntry = ClaimedRow & {
  readonly kind: "entry_code";
  readonly entryCodeId: string;
  readonly client: Awaited<ReturnType<typeof readEntryCodes>>[number]["client"];
};

/** To a member of the team; undefined: they are of it no more. */
export type ClaimedTeam = ClaimedRow & {
  readonly kind: StaffKind;
  readonly member: Member | undefined;
  /** What a client did. */
  readonly news?: AboutAppointment | undefined;
  /** What is to come of the day. */
  readonly agenda?: readonly AgendaLine[] | undefined;
  /** How many messages did not arrive, of those that they look after. */
  readonly failures?: number | undefined;
};

export type Claimed = ClaimedForClient | ClaimedTeam;

export function isToTeam(message: Claimed): message is ClaimedTeam {
  return isStaffKind(message.kind);
}

export type ClaimedForClient =
  | ClaimedNews
  | ClaimedOffer
  | ClaimedLink
  | ClaimedCode
  | ClaimedRequest
  | ClaimedEntry
  | ClaimedDelay;

/**
 * Takes up to `most` due messages, oldest first, under one lease. Other workers skip them until the lease ends.
 * With each comes what is true now of what it is about.
 */
export async function claimDue(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  most: number,
): Promise<Claimed[]> {
  const rows = await leaseDue(tx, scope, leaseToken, most);
  const about = await readAppointments(tx, scope, distinct(rows.map((row) => row.appointmentId)));
  const offers = await selectOffers(tx, scope, distinct(rows.map((row) => row.waitlistOfferId)));
  const grouped = about.map(({ appointment }) => appointment);
  const companions = await readCompanions(tx, scope, grouped);
  const byId = new Map(about.map((each) => [each.appointment.id, each]));
  const clients = await readClients(tx, scope, distinct(rows.map((row) => row.clientId)));
  const changes = await readEmailChanges(tx, scope, distinct(rows.map((row) => row.emailChangeId)));
  const requests = await readBookingRequests(
    tx,
    scope,
    distinct(rows.map((row) => row.bookingRequestId)),
  );
  const codes = await readEntryCodes(tx, scope, distinct(rows.map((row) => row.entryCodeId)));
  const members = await readMembers(tx, scope, distinct(rows.map((row) => row.userId)));
  const delays = await selectDelayNews(tx, scope, distinct(rows.map((row) => row.delayNoticeId)));
  const toTeam: ClaimedTeam[] = [];
  for (const { kind, userId, appointmentId, ...row } of rows) {
    if (!isStaffKind(kind)) continue;
    const member = members.find((each) => each.userId === userId);
    const news = appointmentId ? byId.get(appointmentId) : undefined;
    toTeam.push({
      ...row,
      kind,
      member,
      news,
      ...(await readForMember(tx, scope, row, kind, member)),
    });
  }
  const toClients = rows.flatMap((leased): Claimed[] => {
    const { appointmentId, waitlistOfferId, clientId, emailChangeId, ...others } = leased;
    const { bookingRequestId, entryCodeId, delayNoticeId, userId: _, kind, ...row } = others;
    if (isStaffKind(kind)) return [];
    if (kind === "offered") {
      const offered = offers.find(({ offer }) => offer.id === waitlistOfferId);
      return offered ? [{ ...row, kind, ...offered }] : [];
    }
    if (kind === "fresh_link" || kind === "invited" || kind === "password_changed") {
      const invited = clients.find(({ id }) => id === clientId);
      return invited ? [{ ...row, kind, client: invited }] : [];
    }
    if (kind === "confirm_email") {
      const change = changes.find(({ id }) => id === emailChangeId);
      return change ? [{ ...row, kind, emailChangeId: change.id, client: change.client }] : [];
    }
    if (kind === "confirm_booking") {
      const request = requests.find(({ id }) => id === bookingRequestId);
      return request ? [{ ...row, kind, request, client: request.client }] : [];
    }
    if (kind === "entry_code") {
      const code = codes.find(({ id }) => id === entryCodeId);
      return code ? [{ ...row, kind, entryCodeId: code.id, client: code.client }] : [];
    }
    const found = appointmentId ? byId.get(appointmentId) : undefined;
    if (!found) return [];
    if (kind === "running_late" || kind === "times_proposed") {
      const delay = delays.find(({ id }) => id === delayNoticeId);
      const alone = { together: undefined, isSpokenFor: false };
      return delay ? [{ ...row, kind, ...found, ...alone, delay }] : [];
    }
    const asked = [kind, found.appointment, companions, scope.tenant.timeZone] as const;
    const shared = { together: togetherOf(...asked), isSpokenFor: isSpokenFor(...asked) };
    return [{ ...row, kind, ...found, ...shared }];
  });
  return [...toClients, ...toTeam];
}

/** What is to be told besides an appointment, as far as it is theirs. */
async function readForMember(
  tx: Tx,
  scope: TenantScope,
  { dueAt }: Pick<LeasedRow, "dueAt">,
  kind: StaffKind,
  member: Member | undefined,
): Promise<Pick<ClaimedTeam, "agenda" | "failures">> {
  if (!member) return {};
  if (kind === "staff_agenda") {
    const day = localDateOf(toMinute(dueAt.getTime()), scope.tenant.timeZone);
    return { agenda: await readAgenda(tx, scope, member, day) };
  }
  if (kind !== "staff_failures") return {};
  return { failures: await countUndeliveredOf(tx, { tenant: scope.tenant, actor: member.actor }) };
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

/** The ARRAY keeps the claim on its index, whatever the planner believes about a table that changes all the time. */
function leaseDue(tx: Tx, scope: TenantScope, leaseToken: string, most: number) {
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

/**
 * Freezes what was rendered, once; returns the messages that may leave now: lease held, version still the row's, an
 * offer still open, a link still wanted.
 */
export async function freezeForSending(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  rendered: readonly { id: string; payload: FrozenPayload }[],
): Promise<{ id: string; payload: FrozenPayload }[]> {
  const tenantId = scope.tenant.id;
  const rows = await tx.execute<{ id: string; payload: FrozenPayload }>(sql`
    UPDATE notification n SET payload = coalesce(n.payload, fresh.payload)
    FROM jsonb_to_recordset(${JSON.stringify(rendered)}::jsonb) AS fresh(id uuid, payload jsonb)
    WHERE n.tenant_id = ${tenantId} AND n.id = fresh.id AND n.lease_token = ${leaseToken} AND n.status = 'pending'
      AND (EXISTS (
        SELECT FROM appointment a
        WHERE a.tenant_id = ${tenantId} AND a.id = n.appointment_id
          AND (a.version = n.for_version OR n.kind IN ('thanks', 'missed'))
      ) OR n.user_id IS NOT NULL OR EXISTS (
        SELECT FROM waitlist_offer o WHERE o.tenant_id = ${tenantId} AND o.id = n.waitlist_offer_id
          AND o.status = 'offered' AND o.expires_at > now()
      ) OR (num_nonnulls(n.client_id, n.email_change_id, n.booking_request_id, n.entry_code_id) = 1 AND n.expires_at > now()))
    RETURNING n.id, n.payload`);
  return [...rows];
}
