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
import { recurrenceUnits } from "../../lib/core/scheduling/context";
import { refersTo, tenantTable } from "../tenant-table";
import { createdAt, instant, oneOf } from "./columns";
import { tenant } from "./platform";
import { resource, site } from "./sites";
import { professional } from "./team";

export const weeklyKinds = ["work", "break"] as const;

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
    siteId: uuid(),
    /** 2: every other week. */
    everyWeeks: smallint().notNull().default(1),
    /** A day of a week in which it holds, where it does not hold every week. */
    weekAnchor: date({ mode: "string" }),
  },
  (table) => [
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(site, table.tenantId, table.siteId),
    check(
      "weekly_hours_weeks",
      sql`${table.everyWeeks} BETWEEN 1 AND 8 AND (${table.everyWeeks} = 1 OR ${table.weekAnchor} IS NOT NULL)`,
    ),
    check("weekly_hours_validity", sql`${table.validTo} >= ${table.validFrom}`),
    index("weekly_hours_professional").on(table.tenantId, table.professionalId),
    check("weekly_hours_kind", sql`${table.kind} IN ${oneOf(weeklyKinds)}`),
    check("weekly_hours_weekday", sql`${table.weekday} BETWEEN 1 AND 7`),
    check(
      "weekly_hours_minutes",
      sql`${table.startMinute} BETWEEN 0 AND 1439 AND ${table.endMinute} > ${table.startMinute} AND ${table.endMinute} <= 2880`,
    ),
  ],
);

/**
 * Hours of one date. A professional's stand in for their weekly hours; those of the whole tenant (no professional)
 * cut everybody's to them. A row without minutes is a closed day.
 */
export const specialHours = tenantTable(
  "special_hours",
  {
    professionalId: uuid(),
    siteId: uuid(),
    onDate: date({ mode: "string" }).notNull(),
    startMinute: smallint(),
    endMinute: smallint(),
    note: text(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(site, table.tenantId, table.siteId),
    index("special_hours_date").on(table.tenantId, table.onDate),
    check(
      "special_hours_minutes",
      sql`num_nonnulls(${table.startMinute}, ${table.endMinute}) <> 1 AND (${table.startMinute} IS NULL OR
        (${table.startMinute} BETWEEN 0 AND 1439 AND ${table.endMinute} > ${table.startMinute} AND ${table.endMinute} <= 2880))`,
    ),
  ],
);

/** What the tenant adds to its country's public holidays (closed), and which of them it works on (not closed). */
export const holiday = tenantTable(
  "holiday",
  {
    onDate: date({ mode: "string" }).notNull(),
    name: text().notNull(),
    closed: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("holiday_date").on(table.tenantId, table.onDate),
  ],
);

/** Availability opened by hand. Rows of one click share a batch, so that one click undoes them. */
export const opening = tenantTable(
  "opening",
  {
    professionalId: uuid().notNull(),
    siteId: uuid(),
    batchId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(site, table.tenantId, table.siteId),
    index("opening_professional").on(table.tenantId, table.professionalId, table.startsAt),
    index("opening_batch").on(table.tenantId, table.batchId),
    check("opening_order", sql`${table.endsAt} > ${table.startsAt}`),
    check("opening_length", sql`${table.endsAt} - ${table.startsAt} <= interval '24 hours'`),
  ],
);

/** Absence of one professional or of one room, or of the whole tenant where neither is named; it may come back. */
export const timeOff = tenantTable(
  "time_off",
  {
    professionalId: uuid(),
    resourceId: uuid(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Comes back at the same wall clock every so many days, weeks or months, until that date or for ever. */
    recurEvery: smallint(),
    recurUnit: text({ enum: recurrenceUnits }),
    recurUntil: date({ mode: "string" }),
    reason: text(),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    refersTo(resource, table.tenantId, table.resourceId).onDelete("cascade"),
    index("time_off_recurring").on(table.tenantId).where(sql`recur_every IS NOT NULL`),
    check("time_off_whom", sql`num_nonnulls(${table.professionalId}, ${table.resourceId}) <= 1`),
    check(
      "time_off_recurrence",
      sql`num_nonnulls(${table.recurEvery}, ${table.recurUnit}) <> 1 AND ${table.recurEvery} BETWEEN 1 AND 366
        AND ${table.recurUnit} IN ${oneOf(recurrenceUnits)}`,
    ),
    index("time_off_ends").on(table.tenantId, table.endsAt),
    check("time_off_order", sql`${table.endsAt} > ${table.startsAt}`),
  ],
);
