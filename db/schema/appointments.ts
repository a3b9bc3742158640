import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
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
import { client } from "./clients";
import { createdAt, instant, oneOf } from "./columns";
import { bytea, tenant } from "./platform";
import { resource, site } from "./sites";
import { professional, service } from "./team";

export const actorKinds = ["member", "client", "visitor", "system"] as const;
export const appointmentSources = ["public", "portal", "staff", "api", "waitlist"] as const;
export const appointmentEventKinds = [
  "booked",
  "accepted",
  "rescheduled",
  "resized",
  "cancelled",
  "status_changed",
  /** Whether the client is told was decided otherwise than before. */
  "notice",
] as const;

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
    /** When they came, were attended and left, as it was noted; taken back with the note. */
    arrivedAt: instant(),
    startedAt: instant(),
    completedAt: instant(),
    reason: text(),
    notes: text(),
    /** Who called, where somebody else comes: a mother for her child. */
    callerName: text(),
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
    index("appointment_measured")
      .on(table.tenantId, table.professionalId, table.serviceId, table.completedAt)
      .where(sql`completed_at IS NOT NULL`),
    check("appointment_status", sql`${table.status} IN ${oneOf(appointmentStatuses)}`),
    check("appointment_source", sql`${table.source} IN ${oneOf(appointmentSources)}`),
    check("appointment_order", sql`${table.endsAt} > ${table.startsAt}`),
    check("appointment_length", sql`${table.endsAt} - ${table.startsAt} <= interval '24 hours'`),
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
    /** Of one that became longer or shorter. */
    fromEndsAt: instant(),
    toEndsAt: instant(),
    actorKind: text({ enum: actorKinds }).notNull(),
    actorName: text(),
    reason: text(),
    /** Whether it was to be told to the client, by choice of the team; null where there was no choice. */
    clientTold: boolean(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId),
    index("appointment_event_appointment").on(table.tenantId, table.appointmentId, table.createdAt),
    check("appointment_event_kind", sql`${table.kind} IN ${oneOf(appointmentEventKinds)}`),
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
