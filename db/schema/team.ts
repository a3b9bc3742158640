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
import { staffKinds } from "../../lib/core/notifications/kinds";
import { availabilityModes } from "../../lib/core/scheduling/context";
import { refersTo, tenantTable } from "../tenant-table";
import { createdAt, hoursBefore, instant, listOf, oneOf } from "./columns";
import { tenant, userAccount } from "./platform";
import { resourceKind } from "./sites";

export const memberRoles = ["owner", "professional", "staff"] as const;

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
    /** Of staff: whether they work for every professional, those to come too, or for the granted ones. */
    attendsAll: boolean().notNull().default(true),
    /** Which kinds of messages they do without. */
    kindsOff: text({ enum: staffKinds }).array().notNull().default(sql`'{}'`),
    /** They hear of everybody whom they may see, those to come too; else of whom they follow. */
    followsAll: boolean().notNull().default(false),
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(professional, table.tenantId, table.professionalId),
    unique("membership_user").on(table.tenantId, table.userId),
    check("membership_role", sql`${table.role} IN ${oneOf(memberRoles)}`),
    check("membership_kinds_off", sql`${table.kindsOff} <@ ${listOf(staffKinds)}`),
  ],
);

/** A professional of whose appointments a member of the team hears; of their own they always do. */
export const membershipFollow = tenantTable(
  "membership_follow",
  {
    membershipId: uuid().notNull(),
    professionalId: uuid().notNull(),
  },
  (table) => [
    refersTo(membership, table.tenantId, table.membershipId).onDelete("cascade"),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    unique("membership_follow_pair").on(table.tenantId, table.professionalId, table.membershipId),
    index("membership_follow_member").on(table.tenantId, table.membershipId),
  ],
);

/** A professional for whom a member of the staff works who does not work for all of them. */
export const membershipGrant = tenantTable(
  "membership_grant",
  {
    membershipId: uuid().notNull(),
    professionalId: uuid().notNull(),
  },
  (table) => [
    refersTo(membership, table.tenantId, table.membershipId).onDelete("cascade"),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    unique("membership_grant_pair").on(table.tenantId, table.membershipId, table.professionalId),
  ],
);

/** A local day whose agendas the team was sent. */
export const agendaRound = tenantTable(
  "agenda_round",
  { day: date({ mode: "string" }).notNull() },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("agenda_round_day").on(table.tenantId, table.day),
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
    /** Offers only starts that leave no gap too short for another one. */
    packTightly: boolean().notNull().default(false),
    /** How many of one professional a day and a week; null: any number. */
    dailyMax: smallint(),
    weeklyMax: smallint(),
    /** Any free room or chair of this kind is assigned; null: none is needed. */
    resourceKindId: uuid(),
    /** How many clients share one session; 1: nobody shares. */
    capacity: smallint().notNull().default(1),
    /** After how many days a follow-up is proposed. */
    followUpDays: smallint(),
    priceMinor: integer(),
    /** How long before the start clients are reminded; null: as the practice does. */
    reminderHours: integer().array(),
    /** What whoever comes should bring or do before. */
    preparation: text(),
    active: boolean().notNull().default(true),
    position: smallint().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(resourceKind, table.tenantId, table.resourceKindId),
    check("service_maxima", sql`${table.dailyMax} >= 1 AND ${table.weeklyMax} >= 1`),
    check("service_capacity", sql`${table.capacity} BETWEEN 1 AND 200`),
    check("service_follow_up", sql`${table.followUpDays} BETWEEN 1 AND 730`),
    check("service_duration", sql`${table.durationMinutes} BETWEEN 1 AND 1440`),
    check("service_step", sql`${table.stepMinutes} BETWEEN 1 AND 1440`),
    check(
      "service_buffers",
      sql`${table.bufferBeforeMinutes} BETWEEN 0 AND 480 AND ${table.bufferAfterMinutes} BETWEEN 0 AND 480`,
    ),
    check("service_notice", sql`${table.minimumNoticeMinutes} >= 0`),
    check("service_horizon", sql`${table.horizonDays} BETWEEN 1 AND 730`),
    check("service_reminders", hoursBefore(table.reminderHours)),
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
