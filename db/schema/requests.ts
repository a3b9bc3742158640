import { sql } from "drizzle-orm";
import { check, index, jsonb, smallint, text, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { appointment, appointmentSources } from "./appointments";
import { createdAt, instant, oneOf } from "./columns";

/** A booking that counts once whoever asked for it shows that its e-mail is theirs. Its hold keeps the time until then. */
export const bookingRequest = tenantTable(
  "booking_request",
  {
    /** Of one service or of a visit: see `slot_hold`. */
    holdId: uuid().notNull(),
    /** Of what the code that was mailed is derived: another e-mail and another mail are another one. */
    codeId: uuid().notNull(),
    /** Lower case. */
    email: text().notNull(),
    /** Who asks, for the desk. */
    name: text().notNull(),
    phone: text(),
    /** What was typed and checked; emptied once it is booked or long past. */
    booking: jsonb().$type<unknown>(),
    source: text({ enum: appointmentSources }).notNull(),
    /** In which language the mail is written. */
    locale: text(),
    /** How many mails were sent, and how often a wrong code was written. */
    mails: smallint().notNull().default(1),
    attempts: smallint().notNull().default(0),
    expiresAt: instant().notNull(),
    /** Once it is booked. */
    appointmentId: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId).onDelete("cascade"),
    index("booking_request_hold").on(table.tenantId, table.holdId),
    index("booking_request_expires").on(table.tenantId, table.expiresAt),
    check("booking_request_case", sql`${table.email} = lower(${table.email})`),
    check("booking_request_source", sql`${table.source} IN ${oneOf(appointmentSources)}`),
  ],
);
