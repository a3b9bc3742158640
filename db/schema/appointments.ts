import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Currency } from "@/lib/core/money/money";
import { appointmentStatuses } from "../../lib/core/appointments/status";
import { recurrenceUnits } from "../../lib/core/scheduling/context";
import { refersTo, tenantTable } from "../tenant-table";
import { createdAt, instant, oneOf } from "./columns";
import { bytea, tenant } from "./platform";
import { resource, site } from "./sites";
import { professional, service } from "./team";

export const actorKinds = ["member", "client", "visitor", "system"] as const;
export const appointmentSources = ["public", "portal", "staff", "api"] as const;
export const appointmentEventKinds = [
  "booked",
  "accepted",
  "rescheduled",
  "cancelled",
  "status_changed",
] as const;

const tstzrange = customType<{ data: string }>({ dataType: () => "tstzrange" });

export const client = tenantTable(
  "client",
  {
    name: text().notNull(),
    /** Lower case. */
    email: text(),
    /** E.164. A family may share it, and the e-mail. */
    phone: text(),
    document: text(),
    birthDate: date({ mode: "string" }),
    /** What priority rules ask for: "embarazo", "crónico" … */
    traits: text().array().notNull().default(sql`'{}'`),
    locale: text(),
    notes: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    // Lower case in the column: an index on lower(email) would go unused, lower() is not leakproof under RLS.
    index("client_email").on(table.tenantId, table.email),
    check("client_email_case", sql`${table.email} = lower(${table.email})`),
    index("client_phone").on(table.tenantId, table.phone),
    index("client_name").on(table.tenantId, sql`lower(${table.name})`),
  ],
);

/** Appointments that come back: every so many days, weeks or months. Each is a row of its own and may differ. */
export const appointmentSeries = tenantTable(
  "appointment_series",
  {
    every: smallint().notNull(),
    unit: text({ enum: recurrenceUnits }).notNull(),
    /** How many were asked for; null where an end date was. */
    count: smallint(),
    untilDate: date({ mode: "string" }),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    check("appointment_series_unit", sql`${table.unit} IN ${oneOf(recurrenceUnits)}`),
    check("appointment_series_every", sql`${table.every} BETWEEN 1 AND 366`),
    check("appointment_series_end", sql`num_nonnulls(${table.count}, ${table.untilDate}) = 1`),
  ],
);

/** One time of a group service, shared by up to `capacity` clients: its professional and room are taken once. */
export const groupSession = tenantTable(
  "group_session",
  {
    serviceId: uuid().notNull(),
    professionalId: uuid().notNull(),
    siteId: uuid(),
    resourceId: uuid(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    capacity: smallint().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(service, table.tenantId, table.serviceId),
    refersTo(professional, table.tenantId, table.professionalId),
    refersTo(site, table.tenantId, table.siteId),
    refersTo(resource, table.tenantId, table.resourceId),
    index("group_session_start").on(table.tenantId, table.professionalId, table.startsAt),
    check("group_session_order", sql`${table.endsAt} > ${table.startsAt}`),
    check("group_session_capacity", sql`${table.capacity} BETWEEN 1 AND 200`),
  ],
);

/** A time kept for minutes while somebody fills in a form. Its id is known to that form alone. */
export const slotHold = tenantTable(
  "slot_hold",
  {
    serviceId: uuid().notNull(),
    professionalId: uuid().notNull(),
    siteId: uuid(),
    resourceId: uuid(),
    groupSessionId: uuid(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** By the database's clock; never put off. */
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(service, table.tenantId, table.serviceId).onDelete("cascade"),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(site, table.tenantId, table.siteId).onDelete("cascade"),
    refersTo(resource, table.tenantId, table.resourceId).onDelete("cascade"),
    refersTo(groupSession, table.tenantId, table.groupSessionId).onDelete("cascade"),
    index("slot_hold_expires").on(table.tenantId, table.expiresAt),
    check("slot_hold_order", sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

export const appointment = tenantTable(
  "appointment",
  {
    /** Short code that people read out on the telephone. */
    code: text().notNull(),
    clientId: uuid().notNull(),
    professionalId: uuid().notNull(),
    serviceId: uuid().notNull(),
    status: text({ enum: appointmentStatuses }).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Raised by every change of time or end; messages for an older version are never sent. */
    version: integer().notNull().default(1),
    source: text({ enum: appointmentSources }).notNull(),
    siteId: uuid(),
    resourceId: uuid(),
    /** Appointments of one visit, one after the other, share it. */
    visitId: uuid(),
    seriesId: uuid(),
    /** The session whose seat it has, for a group service. */
    groupSessionId: uuid(),
    /** Placed on purpose on top of another. */
    overbooked: boolean().notNull().default(false),
    /** The priority it was booked with; 0 is everybody's. */
    priorityLevel: smallint().notNull().default(0),
    /** When the client said they will come; null again once the practice moves it. */
    acceptedAt: instant(),
    reason: text(),
    notes: text(),
    priceMinor: integer(),
    currency: char({ length: 3 }).$type<Currency>().notNull(),
    cancelledAt: instant(),
    cancelledBy: text({ enum: actorKinds }),
    cancelReason: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId),
    refersTo(professional, table.tenantId, table.professionalId),
    refersTo(service, table.tenantId, table.serviceId),
    refersTo(site, table.tenantId, table.siteId),
    refersTo(resource, table.tenantId, table.resourceId),
    refersTo(appointmentSeries, table.tenantId, table.seriesId),
    refersTo(groupSession, table.tenantId, table.groupSessionId),
    index("appointment_visit").on(table.tenantId, table.visitId).where(sql`visit_id IS NOT NULL`),
    index("appointment_series_member")
      .on(table.tenantId, table.seriesId, table.startsAt)
      .where(sql`series_id IS NOT NULL`),
    index("appointment_session")
      .on(table.tenantId, table.groupSessionId)
      .where(sql`group_session_id IS NOT NULL`),
    check("appointment_priority", sql`${table.priorityLevel} BETWEEN 0 AND 9`),
    unique("appointment_code").on(table.tenantId, table.code),
    index("appointment_professional").on(table.tenantId, table.professionalId, table.startsAt),
    index("appointment_start").on(table.tenantId, table.startsAt),
    index("appointment_client").on(table.tenantId, table.clientId, table.startsAt),
    check("appointment_status", sql`${table.status} IN ${oneOf(appointmentStatuses)}`),
    check("appointment_source", sql`${table.source} IN ${oneOf(appointmentSources)}`),
    check("appointment_order", sql`${table.endsAt} > ${table.startsAt}`),
    check("appointment_length", sql`${table.endsAt} - ${table.startsAt} <= interval '24 hours'`),
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

/** The history of an appointment: what happened, when, by whom, why. Append-only. */
export const appointmentEvent = tenantTable(
  "appointment_event",
  {
    appointmentId: uuid().notNull(),
    version: integer().notNull(),
    kind: text({ enum: appointmentEventKinds }).notNull(),
    fromStatus: text({ enum: appointmentStatuses }),
    toStatus: text({ enum: appointmentStatuses }).notNull(),
    fromStartsAt: instant(),
    toStartsAt: instant(),
    actorKind: text({ enum: actorKinds }).notNull(),
    actorName: text(),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId),
    index("appointment_event_appointment").on(table.tenantId, table.appointmentId, table.createdAt),
    check("appointment_event_kind", sql`${table.kind} IN ${oneOf(appointmentEventKinds)}`),
  ],
);

/** A capability link for one client. The token is derived and sent; only its SHA-256 is kept. */
export const invitation = tenantTable(
  "invitation",
  {
    clientId: uuid().notNull(),
    /** Where the link lands, if it was made for one appointment. */
    appointmentId: uuid(),
    tokenHash: bytea().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    openedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    refersTo(appointment, table.tenantId, table.appointmentId).onDelete("cascade"),
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

/** Answers already given to a caller's Idempotency-Key. Never the lock: the judge of a slot is `occupancy`. */
export const idempotencyKey = tenantTable(
  "idempotency_key",
  {
    key: text().notNull(),
    requestHash: bytea().notNull(),
    responseStatus: smallint().notNull(),
    responseBody: jsonb().$type<unknown>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("idempotency_key_key").on(table.tenantId, table.key),
    index("idempotency_key_created").on(table.tenantId, table.createdAt),
  ],
);
