import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { actorKinds, appointment } from "./appointments";
import { createdAt, instant, oneOf } from "./columns";
import { tenant } from "./platform";
import { waitlistOffer } from "./waitlist";

export const notificationStatuses = ["pending", "sent", "skipped", "cancelled", "dead"] as const;
export const notificationKinds = [
  "booked",
  "accepted",
  "reminder",
  "moved",
  "cancelled",
  "offered",
] as const;
export const notificationChannels = ["email"] as const;

/** What was rendered once and is sent on every attempt; the link's token is put in at sending. */
export type FrozenMessage = {
  /** Whose token the link carries. */
  readonly invitationId: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly { filename: string; contentType: string; content: string }[];
};

/** The outbox: one row per message that is owed to a person. Its id is the provider's idempotency key. */
export const notification = tenantTable(
  "notification",
  {
    /** What it is about: an appointment, or an offer of the waiting list. */
    appointmentId: uuid(),
    waitlistOfferId: uuid(),
    kind: text({ enum: notificationKinds }).notNull(),
    channel: text({ enum: notificationChannels }).notNull(),
    dedupeKey: text().notNull(),
    forVersion: integer().notNull(),
    dueAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When the next attempt may start; pushed past the lease when claimed. */
    runAt: instant().notNull(),
    status: text({ enum: notificationStatuses }).notNull().default("pending"),
    attempt: integer().notNull().default(0),
    leaseToken: uuid(),
    payload: jsonb().$type<FrozenMessage>(),
    firstAttemptAt: instant(),
    providerId: text(),
    deliveryStatus: text(),
    lastError: text(),
    sentAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId),
    refersTo(waitlistOffer, table.tenantId, table.waitlistOfferId).onDelete("cascade"),
    check(
      "notification_subject",
      sql`num_nonnulls(${table.appointmentId}, ${table.waitlistOfferId}) = 1 AND (${table.kind} = 'offered') = (${table.waitlistOfferId} IS NOT NULL)`,
    ),
    unique("notification_dedupe").on(table.tenantId, table.dedupeKey),
    index("notification_due").on(table.tenantId, table.runAt).where(sql`status = 'pending'`),
    index("notification_appointment").on(table.tenantId, table.appointmentId),
    check("notification_status", sql`${table.status} IN ${oneOf(notificationStatuses)}`),
    check("notification_kind", sql`${table.kind} IN ${oneOf(notificationKinds)}`),
    check("notification_channel", sql`${table.channel} IN ${oneOf(notificationChannels)}`),
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
