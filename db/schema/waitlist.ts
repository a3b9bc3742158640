import { sql } from "drizzle-orm";
import { boolean, check, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { actorKinds, appointment, groupSession } from "./appointments";
import { client } from "./clients";
import { createdAt, instant, oneOf } from "./columns";
import { waitlistEntry } from "./priority";
import { resourceKind, site } from "./sites";
import { professional, service } from "./team";

/** `done`: nobody who waits wants it any more, for now; `stopped`: the desk keeps it for itself. */
export const freedTimeStatuses = ["open", "done", "stopped"] as const;

export const waitlistOfferStatuses = [
  "offered",
  "accepted",
  "declined",
  "expired",
  "stopped",
  "lost",
] as const;

/**
 * A stretch in which something became free, written by triggers in the transaction that frees it, for tenants that
 * refill. It is looked at from `runAt` on until nobody is left to offer it to; no killed process loses one.
 */
export const freedTime = tenantTable(
  "freed_time",
  {
    /** Null: of anybody. */
    professionalId: uuid(),
    /** A room or chair of that kind became free: only for services that need one. */
    resourceKindId: uuid(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** When it is free; ahead of now for what is only held. */
    dueAt: instant().notNull(),
    /** When it is looked at next. */
    runAt: instant().notNull(),
    status: text({ enum: freedTimeStatuses }).notNull().default("open"),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(resourceKind, table.tenantId, table.resourceKindId).onDelete("cascade"),
    index("freed_time_due").on(table.tenantId, table.runAt).where(sql`status = 'open'`),
    check("freed_time_status", sql`${table.status} IN ${oneOf(freedTimeStatuses)}`),
    check("freed_time_order", sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

/** A time that is kept for somebody who waits, until they answer or it expires by the database's clock. */
export const waitlistOffer = tenantTable(
  "waitlist_offer",
  {
    entryId: uuid().notNull(),
    /** The entry's: nobody is asked two things at once, whatever they wait for. */
    clientId: uuid().notNull(),
    freedTimeId: uuid().notNull(),
    serviceId: uuid().notNull(),
    professionalId: uuid().notNull(),
    siteId: uuid(),
    /** The session of which it is a seat. */
    groupSessionId: uuid(),
    /** What keeps the time; gone once it is booked or given up. */
    holdId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    status: text({ enum: waitlistOfferStatuses }).notNull().default("offered"),
    expiresAt: instant().notNull(),
    /** The desk chose who is asked. */
    isChosen: boolean().notNull().default(false),
    endedAt: instant(),
    endedBy: text({ enum: actorKinds }),
    appointmentId: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(waitlistEntry, table.tenantId, table.entryId).onDelete("cascade"),
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    refersTo(freedTime, table.tenantId, table.freedTimeId).onDelete("cascade"),
    refersTo(service, table.tenantId, table.serviceId).onDelete("cascade"),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(site, table.tenantId, table.siteId).onDelete("cascade"),
    refersTo(groupSession, table.tenantId, table.groupSessionId).onDelete("cascade"),
    refersTo(appointment, table.tenantId, table.appointmentId),
    uniqueIndex("waitlist_offer_person")
      .on(table.tenantId, table.clientId)
      .where(sql`status = 'offered'`),
    // Seats of one session are times of their own: there the hold is the judge, as it is of times that overlap.
    uniqueIndex("waitlist_offer_time")
      .on(table.tenantId, table.professionalId, table.startsAt)
      .where(sql`status = 'offered' AND group_session_id IS NULL`),
    index("waitlist_offer_expires")
      .on(table.tenantId, table.expiresAt)
      .where(sql`status = 'offered'`),
    index("waitlist_offer_freed").on(table.tenantId, table.freedTimeId),
    index("waitlist_offer_entry").on(table.tenantId, table.entryId),
    check("waitlist_offer_status", sql`${table.status} IN ${oneOf(waitlistOfferStatuses)}`),
    check("waitlist_offer_order", sql`${table.endsAt} > ${table.startsAt}`),
    check("waitlist_offer_ended", sql`(${table.status} = 'offered') = (${table.endedAt} IS NULL)`),
    check(
      "waitlist_offer_booked",
      sql`(${table.status} = 'accepted') = (${table.appointmentId} IS NOT NULL)`,
    ),
  ],
);
