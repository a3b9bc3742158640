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
import type { Weekday } from "@/lib/core/time/civil";
import { priorityRuleKinds } from "../../lib/core/priority/request-priority";
import { refersTo, tenantTable } from "../tenant-table";
import { client } from "./clients";
import { createdAt, oneOf } from "./columns";
import { tenant } from "./platform";
import { site } from "./sites";
import { professional, service } from "./team";

export const waitlistStatuses = ["waiting", "booked", "removed"] as const;

/** How urgent a request is: 0 is everybody, and stands in no row. */
export const priorityLevel = tenantTable(
  "priority_level",
  {
    level: smallint().notNull(),
    name: text().notNull(),
    /** Who has this level may book this short before the start; null: as the service says. */
    noticeMinutes: smallint(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("priority_level_level").on(table.tenantId, table.level),
    check("priority_level_range", sql`${table.level} BETWEEN 1 AND 9`),
    check("priority_level_notice", sql`${table.noticeMinutes} >= 0`),
  ],
);

/** What gives a request a level; the highest of all that hold counts. */
export const priorityRule = tenantTable(
  "priority_rule",
  {
    level: smallint().notNull(),
    kind: text({ enum: priorityRuleKinds }).notNull(),
    /** As people read it: "Embarazo", "Motivo urgente". */
    name: text().notNull(),
    /** For reason_words: any of them in the reason, whatever its accents and case. */
    words: text().array(),
    /** For age_from: full years. */
    ageFrom: smallint(),
    /** For trait: one of the client's. */
    trait: text(),
    /** For declared: whether clients may say so themselves, or only the desk. */
    byClient: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    position: smallint().notNull().default(0),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    check("priority_rule_level", sql`${table.level} BETWEEN 1 AND 9`),
    check("priority_rule_kind", sql`${table.kind} IN ${oneOf(priorityRuleKinds)}`),
    check(
      "priority_rule_words",
      sql`${table.kind} <> 'reason_words' OR cardinality(${table.words}) > 0`,
    ),
    check(
      "priority_rule_age",
      sql`${table.kind} <> 'age_from' OR ${table.ageFrom} BETWEEN 1 AND 120`,
    ),
    check("priority_rule_trait", sql`${table.kind} <> 'trait' OR ${table.trait} <> ''`),
  ],
);

/** Times of the day kept for a level until some hours before they begin. */
export const reservedHours = tenantTable(
  "reserved_hours",
  {
    level: smallint().notNull(),
    /** Null: of everybody. */
    professionalId: uuid(),
    weekday: smallint().$type<Weekday>().notNull(),
    startMinute: smallint().notNull(),
    endMinute: smallint().notNull(),
    /** How long before the window begins what is still free opens for everybody. */
    releaseMinutes: smallint().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    check("reserved_hours_level", sql`${table.level} BETWEEN 1 AND 9`),
    check("reserved_hours_weekday", sql`${table.weekday} BETWEEN 1 AND 7`),
    check(
      "reserved_hours_minutes",
      sql`${table.startMinute} BETWEEN 0 AND 1439 AND ${table.endMinute} > ${table.startMinute} AND ${table.endMinute} <= 2880`,
    ),
    check("reserved_hours_release", sql`${table.releaseMinutes} BETWEEN 0 AND 10080`),
  ],
);

/** Somebody who wants a time that is not free, or an earlier one. */
export const waitlistEntry = tenantTable(
  "waitlist_entry",
  {
    clientId: uuid().notNull(),
    serviceId: uuid().notNull(),
    /** Null: anyone. */
    professionalId: uuid(),
    /** Whether any place will do; else `siteId`, where null is the main one. */
    anySite: boolean().notNull().default(true),
    siteId: uuid(),
    fromDate: date({ mode: "string" }).notNull(),
    toDate: date({ mode: "string" }),
    /** ISO; empty: any. */
    weekdays: smallint().array().notNull().default(sql`'{}'`),
    startMinute: smallint().notNull().default(0),
    endMinute: smallint().notNull().default(1440),
    level: smallint().notNull().default(0),
    /** Why it has that level, as the rule is named. */
    levelReason: text(),
    note: text(),
    status: text({ enum: waitlistStatuses }).notNull().default("waiting"),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId),
    refersTo(service, table.tenantId, table.serviceId),
    refersTo(professional, table.tenantId, table.professionalId),
    refersTo(site, table.tenantId, table.siteId),
    index("waitlist_entry_waiting")
      .on(table.tenantId, table.createdAt)
      .where(sql`status = 'waiting'`),
    check("waitlist_entry_site", sql`${table.siteId} IS NULL OR NOT ${table.anySite}`),
    check("waitlist_entry_status", sql`${table.status} IN ${oneOf(waitlistStatuses)}`),
    check("waitlist_entry_level", sql`${table.level} BETWEEN 0 AND 9`),
    check("waitlist_entry_dates", sql`${table.toDate} >= ${table.fromDate}`),
    check(
      "waitlist_entry_minutes",
      sql`${table.startMinute} BETWEEN 0 AND 1439 AND ${table.endMinute} > ${table.startMinute} AND ${table.endMinute} <= 1440`,
    ),
  ],
);
