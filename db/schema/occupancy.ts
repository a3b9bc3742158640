import { sql } from "drizzle-orm";
import { boolean, check, customType, index, smallint, text, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { appointment, groupSession } from "./appointments";
import { client } from "./clients";
import { createdAt, instant } from "./columns";
import { resource, site } from "./sites";
import { professional, service } from "./team";

const tstzrange = customType<{ data: string }>({ dataType: () => "tstzrange" });

/**
 * A time kept for minutes while somebody fills in a form, one row for each service of a visit. The id of its hold,
 * which is the visit's where there is one, is known to that form alone.
 */
export const slotHold = tenantTable(
  "slot_hold",
  {
    /** Shared by the services of one visit: kept, left, booked and expired together. Null for a single one. */
    visitId: uuid(),
    serviceId: uuid().notNull(),
    professionalId: uuid().notNull(),
    siteId: uuid(),
    resourceId: uuid(),
    groupSessionId: uuid(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** By the database's clock; never put off. Left before that, it is the moment when it was left. */
    expiresAt: instant().notNull(),
    /** The expiry that it had when it was left: until then whoever left it may go on with it, where it is still free. */
    returnBy: instant(),
    /** A digest of who keeps it, so that nobody keeps many at once; null: not counted. */
    holder: text(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(service, table.tenantId, table.serviceId).onDelete("cascade"),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(site, table.tenantId, table.siteId).onDelete("cascade"),
    refersTo(resource, table.tenantId, table.resourceId).onDelete("cascade"),
    refersTo(groupSession, table.tenantId, table.groupSessionId).onDelete("cascade"),
    index("slot_hold_expires").on(table.tenantId, table.expiresAt),
    index("slot_hold_visit").on(table.tenantId, table.visitId).where(sql`visit_id IS NOT NULL`),
    check("slot_hold_order", sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

/**
 * The judge of double booking: who and what is taken when, buffers inside. One row for each professional, room, client
 * and seat of its owner, which is an appointment, a group session or a hold; the exclusion constraint `occupancy_free`
 * is in the migrations.
 */
export const occupancy = tenantTable(
  "occupancy",
  {
    appointmentId: uuid(),
    groupSessionId: uuid(),
    holdId: uuid(),
    professionalId: uuid(),
    resourceId: uuid(),
    clientId: uuid(),
    /** The session in which this is a seat; its number is the lane. */
    seatOfId: uuid(),
    subjectId: uuid().generatedAlwaysAs(
      sql`coalesce(professional_id, resource_id, client_id, seat_of_id)`,
    ),
    /** 0 unless it is a seat, or staff overbooks a professional on purpose. */
    lane: smallint().notNull().default(0),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Only for the constraint: range operators are not leakproof, so reads use starts_at and ends_at. */
    busy: tstzrange().generatedAlwaysAs(sql`tstzrange(starts_at, ends_at, '[)')`),
    active: boolean().notNull().default(true),
    /** Of a hold: from then on, by the database's clock, it is in nobody's way and is cleared by who comes next. */
    expiresAt: instant(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId).onDelete("cascade"),
    refersTo(groupSession, table.tenantId, table.groupSessionId).onDelete("cascade"),
    refersTo(slotHold, table.tenantId, table.holdId).onDelete("cascade"),
    refersTo(professional, table.tenantId, table.professionalId),
    refersTo(resource, table.tenantId, table.resourceId),
    refersTo(client, table.tenantId, table.clientId),
    refersTo(groupSession, table.tenantId, table.seatOfId),
    index("occupancy_subject").on(table.tenantId, table.subjectId, table.startsAt),
    index("occupancy_appointment").on(table.tenantId, table.appointmentId),
    index("occupancy_session")
      .on(table.tenantId, table.groupSessionId)
      .where(sql`group_session_id IS NOT NULL`),
    index("occupancy_hold").on(table.tenantId, table.holdId).where(sql`hold_id IS NOT NULL`),
    check(
      "occupancy_one_subject",
      sql`num_nonnulls(professional_id, resource_id, client_id, seat_of_id) = 1`,
    ),
    check("occupancy_one_owner", sql`num_nonnulls(appointment_id, group_session_id, hold_id) = 1`),
    check("occupancy_expiry", sql`(hold_id IS NULL) = (expires_at IS NULL)`),
    check("occupancy_order", sql`${table.endsAt} > ${table.startsAt}`),
    check("occupancy_length", sql`${table.endsAt} - ${table.startsAt} <= interval '40 hours'`),
  ],
);
