import "server-only";
import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { appointment, client, emailChange, notification, waitlistOffer } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { withinReach } from "@/db/within-reach";
import { loadAccountNames } from "@/lib/auth/reads";
import { mayHaveArrived } from "@/lib/core/notifications/ledger";
import { actingReach } from "@/lib/core/tenancy/permissions";
import { isUuid } from "@/lib/core/uuid";
import { heldUntil } from "@/lib/notifications/held-until";
import { unwanted } from "@/lib/notifications/late-check";
import { mayBeSentAgain } from "./again";
import { heldColumns } from "./held-store";
import { contentOf, type MessageContent, recipientOf } from "./message-content";
import { messageColumns } from "./reads";
import { stillNews } from "./store";

/** One message as somebody of the team reads it. */
export type LedgerEntry = Awaited<ReturnType<typeof loadAppointmentLedger>>[number];

/** The same with what was sent, where that is still kept. */
export type LedgerMessage = LedgerEntry & {
  readonly content: MessageContent | null;
  readonly client: { readonly id: string; readonly name: string } | null;
};

const mostOfClient = 100;

/** What was, is or will be sent about an appointment, to its client and to the team, by when it was due. */
export async function loadAppointmentLedger(scope: TenantScope, appointmentId: string) {
  if (!isUuid(appointmentId)) return [];
  const rows = await readTenant(scope, (tx) =>
    selectMessages(tx, scope, eq(notification.appointmentId, appointmentId)),
  );
  return named(scope, rows.reverse());
}

/** The last messages to a client, those still to leave first: of the appointments that are the reader's to see, and their links. */
export async function loadClientLedger(scope: TenantScope, clientId: string) {
  const tenantId = scope.tenant.id;
  const theirs = or(
    eq(appointment.clientId, clientId),
    eq(notification.clientId, clientId),
    sql`${notification.waitlistOfferId} IN (SELECT o.id FROM ${waitlistOffer} o
      WHERE o.tenant_id = ${tenantId} AND o.client_id = ${clientId})`,
    sql`${notification.emailChangeId} IN (SELECT e.id FROM ${emailChange} e
      WHERE e.tenant_id = ${tenantId} AND e.client_id = ${clientId})`,
  );
  const rows = await readTenant(scope, (tx) =>
    selectMessages(tx, scope, and(isNull(notification.userId), theirs), mostOfClient),
  );
  return named(scope, rows);
}

/** One message with what it said; undefined for an id that is none, or not the reader's to see. */
export async function loadMessage(
  scope: TenantScope,
  messageId: string,
): Promise<LedgerMessage | undefined> {
  if (!isUuid(messageId)) return undefined;
  // Lists leave out what was said; here it comes in the same round trip.
  const { row, kept } = await readTenant(scope, async (tx) => {
    const [[row], [kept]] = await Promise.all([
      selectMessages(tx, scope, eq(notification.id, messageId)),
      tx
        .select({ payload: notification.payload })
        .from(notification)
        .where(and(eq(notification.tenantId, scope.tenant.id), eq(notification.id, messageId))),
    ]);
    return { row, kept };
  });
  const [entry] = await named(scope, row ? [row] : []);
  if (!row || !entry) return undefined;
  const { clientId, clientName } = row;
  return {
    ...entry,
    content: kept?.payload ? contentOf(kept.payload) : null,
    client: clientId && clientName ? { id: clientId, name: clientName } : null,
  };
}

type Row = Awaited<ReturnType<typeof selectMessages>>[number];

/** When what never arrived was owed once more, in the transaction that looked after it; null where it was not. */
const resentAt = sql<Date | null>`CASE WHEN EXISTS (
  SELECT FROM notification again
  WHERE again.tenant_id = ${notification.tenantId} AND again.created_at = ${notification.handledAt}
    AND again.kind = ${notification.kind} AND again.dedupe_key LIKE 'again:%'
    AND (again.appointment_id = ${notification.appointmentId} OR again.waitlist_offer_id = ${notification.waitlistOfferId}
      OR again.client_id = ${notification.clientId})
  ) THEN ${notification.handledAt} END`.mapWith(notification.handledAt);

/** Of a reminder, how long before the start it was meant for: its key keeps that when the appointment moves. */
const reminderHours = sql<
  number | null
>`substring(${notification.dedupeKey} FROM ':reminder:[a-z]+:([0-9]+):v')::int`;

/** The latest due first. A message about an appointment is seen by whoever works for its professional. */
function selectMessages(
  tx: Tx,
  { tenant, actor }: TenantScope,
  where: SQL | undefined,
  most = 500,
) {
  const seen = withinReach(appointment.professionalId, actingReach(actor));
  return tx
    .select({
      id: notification.id,
      kind: notification.kind,
      channel: notification.channel,
      ...messageColumns,
      attempt: notification.attempt,
      dueAt: notification.dueAt,
      runAt: notification.runAt,
      sentAt: notification.sentAt,
      deliveryAt: notification.deliveryAt,
      handledAt: notification.handledAt,
      resentAt,
      reminderHours,
      userId: notification.userId,
      to: sql<string | null>`${notification.payload}->>'to'`,
      hasContent: sql<boolean>`${notification.payload} IS NOT NULL`,
      isNews: sql<boolean>`coalesce(${stillNews}, false)`,
      appointmentId: appointment.id,
      appointmentStatus: appointment.status,
      startsAt: appointment.startsAt,
      clientId: client.id,
      clientName: client.name,
      email: client.email,
      kindsOff: client.kindsOff,
      ...heldColumns,
    })
    .from(notification)
    .leftJoin(
      appointment,
      and(eq(appointment.tenantId, tenant.id), eq(appointment.id, notification.appointmentId)),
    )
    .leftJoin(
      client,
      and(
        eq(client.tenantId, tenant.id),
        sql`${client.id} = coalesce(${appointment.clientId}, ${notification.clientId})`,
      ),
    )
    .where(
      and(
        eq(notification.tenantId, tenant.id),
        seen && or(isNull(notification.appointmentId), seen),
        where,
      ),
    )
    .orderBy(desc(notification.dueAt), desc(notification.createdAt))
    .limit(most);
}

async function named({ tenant, nowMs }: TenantScope, rows: readonly Row[]) {
  const members = rows.flatMap(({ userId }) => userId ?? []);
  const accounts = members.length > 0 ? await loadAccountNames(members) : undefined;
  return rows.map(({ userId, to, email, kindsOff, isNews, ...others }) => {
    const { clientZone, siteZone, isAnswer, previousStartsAt, ...about } = others;
    const { appointmentId, appointmentStatus, startsAt, clientId, clientName, ...row } = about;
    const { kind } = row;
    const held = {
      ...{ kind, startsAt, previousStartsAt, isAnswer, clientZone, siteZone },
      isOfTeam: userId !== null,
    };
    const recipient = recipientOf({
      // What is over keeps where it went: an e-mail of today says nothing of it.
      to: to ?? (userId || row.status !== "pending" ? null : email),
      isOfTeam: userId !== null,
    });
    return {
      ...row,
      recipient,
      /** Who gets it if it is sent again, and where: an e-mail may have been corrected since. */
      addressee: { name: clientName, address: row.channel === "email" ? email : recipient },
      member: (userId && accounts?.get(userId)?.name) || null,
      appointment: appointmentId && startsAt ? { id: appointmentId, startsAt } : null,
      heldUntilMs: row.status === "pending" ? heldUntil(tenant, held, nowMs) : null,
      /** Why it will not leave, as things stand. */
      heldBy: unwanted(row.kind, tenant, { kindsOff: kindsOff ?? [] }),
      mayBeSentAgain: isNews && !row.resentAt && mayBeSentAgain({ ...row, appointmentStatus }),
      mayHaveArrived: mayHaveArrived(row),
    };
  });
}
