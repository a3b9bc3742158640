import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { appointment } from "./appointments";
import { client } from "./clients";
import { createdAt, instant } from "./columns";
import { bytea, tenant } from "./platform";
import { site } from "./sites";
import { professional, service } from "./team";

/** The last ticket of one day at one place. Its row is the lock of that day's queue. */
export const queueDay = tenantTable(
  "queue_day",
  {
    siteId: uuid(),
    /** In the tenant's zone. */
    day: date({ mode: "string" }).notNull(),
    lastNumber: smallint().notNull().default(0),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(site, table.tenantId, table.siteId),
    unique("queue_day_day").on(table.tenantId, table.siteId, table.day).nullsNotDistinct(),
    check("queue_day_number", sql`${table.lastNumber} >= 0`),
  ],
);

/**
 * Somebody who is here, with a ticket: arrived for an appointment, or without one. What becomes of them stands in the
 * appointment; a walk-in has one from the moment they are attended.
 */
export const queueEntry = tenantTable(
  "queue_entry",
  {
    siteId: uuid(),
    day: date({ mode: "string" }).notNull(),
    number: smallint().notNull(),
    appointmentId: uuid(),
    isWalkIn: boolean().notNull(),
    /** Of a walk-in: as they gave it, and the client where they are in the list. */
    name: text(),
    clientId: uuid(),
    /** E.164. */
    phone: text(),
    reason: text(),
    /** Null: it is open which, and who attends. */
    serviceId: uuid(),
    professionalId: uuid(),
    level: smallint().notNull().default(0),
    /** Why it has that level, as the rule is named. */
    levelReason: text(),
    arrivedAt: instant().notNull(),
    /** Null until called, and again when the call is taken back. */
    calledAt: instant(),
    /** To which professional. */
    calledToId: uuid(),
    /** Called in vain: from then on they stand behind those who waited then. */
    skippedAt: instant(),
    leftAt: instant(),
    /** Of the link to the own place in the queue; it opens until the day ends. */
    tokenHash: bytea().notNull(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(site, table.tenantId, table.siteId),
    refersTo(appointment, table.tenantId, table.appointmentId),
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    refersTo(service, table.tenantId, table.serviceId),
    refersTo(professional, table.tenantId, table.professionalId),
    refersTo(professional, table.tenantId, table.calledToId),
    unique("queue_entry_number")
      .on(table.tenantId, table.siteId, table.day, table.number)
      .nullsNotDistinct(),
    unique("queue_entry_appointment").on(table.tenantId, table.appointmentId),
    unique("queue_entry_token").on(table.tenantId, table.tokenHash),
    index("queue_entry_day").on(table.tenantId, table.day),
    check("queue_entry_level", sql`${table.level} BETWEEN 0 AND 9`),
    check(
      "queue_entry_who",
      sql`CASE WHEN is_walk_in THEN name <> '' ELSE appointment_id IS NOT NULL END`,
    ),
  ],
);

/** A screen of a waiting room: whoever has its link sees who is called, until it is revoked. */
export const queueScreen = tenantTable(
  "queue_screen",
  {
    siteId: uuid(),
    tokenHash: bytea().notNull(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(site, table.tenantId, table.siteId),
    unique("queue_screen_token").on(table.tenantId, table.tokenHash),
  ],
);
