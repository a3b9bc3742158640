import { sql } from "drizzle-orm";
import { check, index, smallint, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { appointment } from "./appointments";
import { client } from "./clients";
import { createdAt, instant, oneOf } from "./columns";
import { bytea } from "./platform";
import { professional } from "./team";
import { waitlistOffer } from "./waitlist";

/** A capability link for one client. The token is derived and sent; only its SHA-256 is kept. */
export const invitation = tenantTable(
  "invitation",
  {
    clientId: uuid().notNull(),
    /** Where the link lands, if it was made for one appointment. */
    appointmentId: uuid(),
    /** Where it lands, if it was made for an offer of the waiting list. */
    waitlistOfferId: uuid(),
    tokenHash: bytea().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    openedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    refersTo(appointment, table.tenantId, table.appointmentId).onDelete("cascade"),
    refersTo(waitlistOffer, table.tenantId, table.waitlistOfferId).onDelete("cascade"),
    unique("invitation_token").on(table.tenantId, table.tokenHash),
    index("invitation_client").on(table.tenantId, table.clientId),
    index("invitation_offer")
      .on(table.tenantId, table.waitlistOfferId)
      .where(sql`waitlist_offer_id IS NOT NULL`),
  ],
);

export const waysIn = ["link", "code", "password"] as const;

/** A client's portal login on one device. */
export const clientSession = tenantTable(
  "client_session",
  {
    clientId: uuid().notNull(),
    openedBy: text({ enum: waysIn }).notNull().default("link"),
    /** Of the link that opened it. */
    invitationId: uuid(),
    tokenHash: bytea().notNull(),
    /** SHA-256 of what its browser is known by: one browser is one device, however often it comes in. */
    deviceHash: bytea(),
    userAgent: text(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    refersTo(invitation, table.tenantId, table.invitationId).onDelete("cascade"),
    unique("client_session_token").on(table.tenantId, table.tokenHash),
    index("client_session_client").on(table.tenantId, table.clientId),
    uniqueIndex("client_session_device")
      .on(table.tenantId, table.clientId, table.deviceHash)
      .where(sql`ended_at IS NULL`),
    check("client_session_way", sql`${table.openedBy} IN ${oneOf(waysIn)}`),
    check(
      "client_session_link",
      sql`(${table.openedBy} = 'link') = (${table.invitationId} IS NOT NULL)`,
    ),
  ],
);

/** A client's new e-mail, which counts once they write the code that was mailed to it. The code is derived. */
export const emailChange = tenantTable(
  "email_change",
  {
    clientId: uuid().notNull(),
    /** Lower case. */
    email: text().notNull(),
    /** How often a wrong code was written. */
    attempts: smallint().notNull().default(0),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    unique("email_change_client").on(table.tenantId, table.clientId),
    check("email_change_case", sql`${table.email} = lower(${table.email})`),
  ],
);

/** The secret address of a client's or a professional's calendar. Only its hash is kept; the address is derived. */
export const calendarFeed = tenantTable(
  "calendar_feed",
  {
    clientId: uuid(),
    professionalId: uuid(),
    tokenHash: bytea().notNull(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    unique("calendar_feed_token").on(table.tenantId, table.tokenHash),
    uniqueIndex("calendar_feed_client")
      .on(table.tenantId, table.clientId)
      .where(sql`revoked_at IS NULL`),
    uniqueIndex("calendar_feed_professional")
      .on(table.tenantId, table.professionalId)
      .where(sql`revoked_at IS NULL`),
    check("calendar_feed_owner", sql`num_nonnulls(${table.clientId}, ${table.professionalId}) = 1`),
  ],
);
