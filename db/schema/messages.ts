import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { messageChannels, type TextChannel } from "../../lib/core/channels/channels";
import { deliveryStatuses, suppressionReasons } from "../../lib/core/notifications/delivery";
import { notificationKinds, staffKinds } from "../../lib/core/notifications/kinds";
import { refersTo, tenantTable } from "../tenant-table";
import { entryCode } from "./accounts";
import { actorKinds, appointment } from "./appointments";
import { client } from "./clients";
import { createdAt, instant, oneOf } from "./columns";
import { delayNotice } from "./delays";
import { tenant } from "./platform";
import { emailChange } from "./portal";
import { bookingRequest } from "./requests";
import { membership } from "./team";
import { waitlistOffer } from "./waitlist";

export const notificationStatuses = ["pending", "sent", "skipped", "cancelled", "dead"] as const;

/** What was rendered once and is sent on every attempt; the link's token is put in at sending. */
export type FrozenMessage = {
  /** Whose token the link carries; left out where there is none. */
  readonly invitationId?: string;
  /** Whose code the text carries. */
  readonly emailChangeId?: string;
  /** Of what the code of a booking's mail is derived. */
  readonly requestCodeId?: string;
  readonly entryCodeId?: string;
  /** Who may do without messages like it, and where: the link with a placeholder for its secret. */
  readonly optOut?: { readonly clientId: string; readonly link: string };
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly { filename: string; contentType: string; content: string }[];
};

/** The same of a text to a telephone. */
export type FrozenText = {
  readonly channel: TextChannel;
  readonly invitationId?: string;
  /** E.164. */
  readonly to: string;
  /** The practice's number, or its messaging service. */
  readonly sender: string;
  /** As it is read; of an approved text, about as it is. */
  readonly text: string;
  readonly contentSid?: string;
  /** By the numbers of the approved text: `{"1": "…"}` */
  readonly variables?: Readonly<Record<string, string>>;
};

/** The same for the devices of somebody of the team: nothing of the client. */
export type FrozenPush = {
  readonly channel: "push";
  readonly invitationId?: undefined;
  readonly userId: string;
  readonly title: string;
  readonly text: string;
  /** What opens: a path of ours. */
  readonly path: string;
};

export type FrozenPayload =
  | (FrozenMessage & { readonly channel?: undefined })
  | FrozenText
  | FrozenPush;

/** The outbox: one row per message that is owed to a person. Its id is the provider's idempotency key. */
export const notification = tenantTable(
  "notification",
  {
    /** What it is about: an appointment, an offer of the waiting list, a client's way in, their new e-mail, a request. */
    appointmentId: uuid(),
    waitlistOfferId: uuid(),
    clientId: uuid(),
    emailChangeId: uuid(),
    bookingRequestId: uuid(),
    entryCodeId: uuid(),
    /** Of the messages of a delay, beside the appointment: what they say. */
    delayNoticeId: uuid(),
    /** The member of the team that it goes to; null: to the client. */
    userId: uuid(),
    kind: text({ enum: notificationKinds }).notNull(),
    channel: text({ enum: messageChannels }).notNull(),
    dedupeKey: text().notNull(),
    forVersion: integer().notNull(),
    dueAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When the next attempt may start; pushed past the lease when claimed. */
    runAt: instant().notNull(),
    /** The message that did not arrive by another channel, in whose stead this one is sent. */
    insteadOf: uuid(),
    status: text({ enum: notificationStatuses }).notNull().default("pending"),
    attempt: integer().notNull().default(0),
    leaseToken: uuid(),
    payload: jsonb().$type<FrozenPayload>(),
    firstAttemptAt: instant(),
    providerId: text(),
    deliveryStatus: text({ enum: deliveryStatuses }),
    /** When that was told. */
    deliveryAt: instant(),
    lastError: text(),
    sentAt: instant(),
    /** When the desk looked after what never arrived. */
    handledAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId),
    refersTo(waitlistOffer, table.tenantId, table.waitlistOfferId).onDelete("cascade"),
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    refersTo(emailChange, table.tenantId, table.emailChangeId).onDelete("cascade"),
    refersTo(bookingRequest, table.tenantId, table.bookingRequestId).onDelete("cascade"),
    refersTo(entryCode, table.tenantId, table.entryCodeId).onDelete("cascade"),
    refersTo(delayNotice, table.tenantId, table.delayNoticeId),
    foreignKey({
      columns: [table.tenantId, table.userId],
      foreignColumns: [membership.tenantId, membership.userId],
    }).onDelete("cascade"),
    check(
      "notification_recipient",
      sql`(${table.kind} IN ${oneOf(staffKinds)}) = (${table.userId} IS NOT NULL)`,
    ),
    check(
      "notification_subject",
      sql`num_nonnulls(${table.appointmentId}, ${table.waitlistOfferId}, ${table.clientId}, ${table.emailChangeId}, ${table.bookingRequestId}, ${table.entryCodeId})
          = CASE WHEN ${table.kind} IN ('staff_agenda', 'staff_failures') THEN 0 ELSE 1 END
        AND (${table.kind} = 'offered') = (${table.waitlistOfferId} IS NOT NULL)
        AND (${table.kind} IN ('fresh_link', 'invited', 'password_changed', 'waitlisted')) = (${table.clientId} IS NOT NULL)
        AND (${table.kind} = 'confirm_email') = (${table.emailChangeId} IS NOT NULL)
        AND (${table.kind} = 'entry_code') = (${table.entryCodeId} IS NOT NULL)
        AND (${table.kind} = 'confirm_booking') = (${table.bookingRequestId} IS NOT NULL)
        AND (${table.kind} IN ('running_late', 'times_proposed')) = (${table.delayNoticeId} IS NOT NULL)`,
    ),
    unique("notification_dedupe").on(table.tenantId, table.dedupeKey),
    // Their offer takes them along when it is forgotten.
    index("notification_offer")
      .on(table.tenantId, table.waitlistOfferId)
      .where(sql`waitlist_offer_id IS NOT NULL`),
    // What operators and metrics count is read from these alone.
    index("notification_due")
      .on(table.tenantId, table.runAt, table.dueAt)
      .where(sql`status = 'pending'`),
    index("notification_sent")
      .on(table.tenantId, table.sentAt, table.channel, table.deliveryStatus)
      .where(sql`status = 'sent'`),
    index("notification_dead")
      .on(table.tenantId, table.dueAt, table.handledAt, table.channel)
      .where(sql`status = 'dead'`),
    index("notification_appointment").on(table.tenantId, table.appointmentId),
    index("notification_client")
      .on(table.tenantId, table.clientId)
      .where(sql`client_id IS NOT NULL`),
    index("notification_email_change")
      .on(table.tenantId, table.emailChangeId)
      .where(sql`email_change_id IS NOT NULL`),
    index("notification_request")
      .on(table.tenantId, table.bookingRequestId)
      .where(sql`booking_request_id IS NOT NULL`),
    index("notification_entry_code")
      .on(table.tenantId, table.entryCodeId)
      .where(sql`entry_code_id IS NOT NULL`),
    index("notification_delay")
      .on(table.tenantId, table.delayNoticeId)
      .where(sql`delay_notice_id IS NOT NULL`),
    index("notification_instead")
      .on(table.tenantId, table.insteadOf)
      .where(sql`instead_of IS NOT NULL`),
    // Leased or tried, and not yet charged: counted against the plan as well.
    index("notification_text")
      .on(table.tenantId)
      .where(sql`status = 'pending' AND channel IN ('sms', 'whatsapp')`),
    index("notification_user")
      .on(table.tenantId, table.userId, table.kind)
      .where(sql`user_id IS NOT NULL`),
    check("notification_status", sql`${table.status} IN ${oneOf(notificationStatuses)}`),
    check("notification_kind", sql`${table.kind} IN ${oneOf(notificationKinds)}`),
    check("notification_channel", sql`${table.channel} IN ${oneOf(messageChannels)}`),
    check("notification_delivery", sql`${table.deliveryStatus} IN ${oneOf(deliveryStatuses)}`),
    // What never arrived, for the desk.
    index("notification_undelivered")
      .on(table.tenantId, table.dueAt)
      .where(
        sql`handled_at IS NULL AND (status = 'dead' OR delivery_status IN ('bounced', 'complained') OR last_error = 'undeliverable')`,
      ),
  ],
);

/** An e-mail to which nothing is sent any more, because what was sent came back or was called unwanted. */
export const mailSuppression = tenantTable(
  "mail_suppression",
  {
    /** Lower case. */
    email: text().notNull(),
    reason: text({ enum: suppressionReasons }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("mail_suppression_email").on(table.tenantId, table.email),
    check("mail_suppression_case", sql`${table.email} = lower(${table.email})`),
    check("mail_suppression_reason", sql`${table.reason} IN ${oneOf(suppressionReasons)}`),
  ],
);

/** Who did what in a tenant. Append-only. */
export const auditLog = tenantTable(
  "audit_log",
  {
    actorKind: text({ enum: actorKinds }).notNull(),
    actorId: uuid(),
    actorName: text(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid(),
    detail: jsonb().$type<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    index("audit_log_created").on(table.tenantId, table.createdAt),
    check("audit_log_actor", sql`${table.actorKind} IN ${oneOf(actorKinds)}`),
  ],
);
