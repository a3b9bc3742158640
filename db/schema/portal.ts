import { index, text, unique, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { appointment } from "./appointments";
import { client } from "./clients";
import { createdAt, instant } from "./columns";
import { bytea } from "./platform";
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
  ],
);

/** A client's portal login on one device, opened by an invitation. */
export const clientSession = tenantTable(
  "client_session",
  {
    clientId: uuid().notNull(),
    invitationId: uuid().notNull(),
    tokenHash: bytea().notNull(),
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
  ],
);
