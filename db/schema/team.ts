import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Weekday } from "@/lib/core/time/civil";
import { availabilityModes } from "../../lib/core/scheduling/context";
import { refersTo, tenantTable } from "../tenant-table";
import { createdAt, instant, oneOf } from "./columns";
import { tenant, userAccount } from "./platform";

export const memberRoles = ["owner", "professional", "staff"] as const;
export const weeklyKinds = ["work", "break"] as const;

export const professional = tenantTable(
  "professional",
  {
    name: text().notNull(),
    /** "Dra.", "Lic." … shown before the name. */
    title: text(),
    specialty: text(),
    licenceNumber: text(),
    biography: text(),
    photoUrl: text(),
    feeMinor: integer(),
    email: text(),
    availabilityMode: text({ enum: availabilityModes }).notNull().default("by_schedule"),
    active: boolean().notNull().default(true),
    position: smallint().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    check("professional_mode", sql`${table.availabilityMode} IN ${oneOf(availabilityModes)}`),
    check("professional_fee", sql`${table.feeMinor} >= 0`),
  ],
);

export const membership = tenantTable(
  "membership",
  {
    userId: uuid()
      .notNull()
      .references(() => userAccount.id),
    role: text({ enum: memberRoles }).notNull(),
    professionalId: uuid(),
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(professional, table.tenantId, table.professionalId),
    unique("membership_user").on(table.tenantId, table.userId),
    check("membership_role", sql`${table.role} IN ${oneOf(memberRoles)}`),
  ],
);

export const service = tenantTable(
  "service",
  {
    name: text().notNull(),
    description: text(),
    specialty: text(),
    durationMinutes: integer().notNull(),
    bufferBeforeMinutes: integer().notNull().default(0),
    bufferAfterMinutes: integer().notNull().default(0),
    stepMinutes: integer().notNull(),
    minimumNoticeMinutes: integer().notNull().default(60),
    horizonDays: integer().notNull().default(60),
    priceMinor: integer(),
    active: boolean().notNull().default(true),
    position: smallint().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    check("service_duration", sql`${table.durationMinutes} BETWEEN 1 AND 1440`),
    check("service_step", sql`${table.stepMinutes} BETWEEN 1 AND 1440`),
    check(
      "service_buffers",
      sql`${table.bufferBeforeMinutes} BETWEEN 0 AND 480 AND ${table.bufferAfterMinutes} BETWEEN 0 AND 480`,
    ),
    check("service_notice", sql`${table.minimumNoticeMinutes} >= 0`),
    check("service_horizon", sql`${table.horizonDays} BETWEEN 1 AND 730`),
    check("service_price", sql`${table.priceMinor} >= 0`),
  ],
);

export const professionalService = tenantTable(
  "professional_service",
  {
    professionalId: uuid().notNull(),
    serviceId: uuid().notNull(),
    /** Where this professional takes another time than the service says. */
    durationMinutes: integer(),
  },
  (table) => [
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(service, table.tenantId, table.serviceId).onDelete("cascade"),
    unique("professional_service_pair").on(table.tenantId, table.serviceId, table.professionalId),
    check("professional_service_duration", sql`${table.durationMinutes} BETWEEN 1 AND 1440`),
  ],
);

/** Recurring availability and its breaks, in wall-clock minutes of the tenant's day. */
export const weeklyHours = tenantTable(
  "weekly_hours",
  {
    professionalId: uuid().notNull(),
    kind: text({ enum: weeklyKinds }).notNull().default("work"),
    /** ISO: 1 is Monday. */
    weekday: smallint().$type<Weekday>().notNull(),
    startMinute: smallint().notNull(),
    endMinute: smallint().notNull(),
    validFrom: date({ mode: "string" }),
    validTo: date({ mode: "string" }),
  },
  (table) => [
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    index("weekly_hours_professional").on(table.tenantId, table.professionalId),
    check("weekly_hours_kind", sql`${table.kind} IN ${oneOf(weeklyKinds)}`),
    check("weekly_hours_weekday", sql`${table.weekday} BETWEEN 1 AND 7`),
    check(
      "weekly_hours_minutes",
      sql`${table.startMinute} BETWEEN 0 AND 1439 AND ${table.endMinute} > ${table.startMinute} AND ${table.endMinute} <= 2880`,
    ),
  ],
);

/** Availability opened by hand. Rows of one click share a batch, so that one click undoes them. */
export const opening = tenantTable(
  "opening",
  {
    professionalId: uuid().notNull(),
    batchId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    index("opening_professional").on(table.tenantId, table.professionalId, table.startsAt),
    index("opening_batch").on(table.tenantId, table.batchId),
    check("opening_order", sql`${table.endsAt} > ${table.startsAt}`),
    check("opening_length", sql`${table.endsAt} - ${table.startsAt} <= interval '24 hours'`),
  ],
);

/** Absence of one professional, or of the whole tenant where no professional is named. */
export const timeOff = tenantTable(
  "time_off",
  {
    professionalId: uuid(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    reason: text(),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    index("time_off_ends").on(table.tenantId, table.endsAt),
    check("time_off_order", sql`${table.endsAt} > ${table.startsAt}`),
  ],
);
