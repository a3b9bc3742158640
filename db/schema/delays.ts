import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  delayBounds,
  delayKinds,
  delayReaches,
  delayReplies,
  delayWays,
} from "../../lib/core/delays/words";
import { refersTo, tenantTable } from "../tenant-table";
import { appointment } from "./appointments";
import { createdAt, instant, oneOf } from "./columns";
import { professional } from "./team";

/**
 * Somebody announced that a professional runs late, or is away for a while. It holds until it is ended, or until the day
 * has caught up (`endsAt`). The time that nobody is to book meanwhile is a row of time_off with the same id.
 */
export const delay = tenantTable(
  "delay",
  {
    professionalId: uuid().notNull(),
    /** In the tenant's zone. */
    day: date({ mode: "string" }).notNull(),
    kind: text({ enum: delayKinds }).notNull(),
    /** How late; null of who is away from a time to another. */
    minutes: smallint(),
    /** From when on: of who is late when it was said. */
    startsAt: instant().notNull(),
    /** When the professional attends the next one. */
    resumesAt: instant().notNull(),
    /** When the delay is likely to be caught up. */
    endsAt: instant().notNull(),
    movedCount: smallint().notNull().default(0),
    toldCount: smallint().notNull().default(0),
    proposedCount: smallint().notNull().default(0),
    announcedBy: text(),
    endedAt: instant(),
    endedBy: text(),
    /** Taken back right after it was announced: everybody stands where they stood. */
    isUndone: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(professional, table.tenantId, table.professionalId).onDelete("cascade"),
    // One at a time: whoever announces another ends the one before.
    uniqueIndex("delay_open").on(table.tenantId, table.professionalId).where(sql`ended_at IS NULL`),
    index("delay_day").on(table.tenantId, table.day),
    check("delay_kind", sql`${table.kind} IN ${oneOf(delayKinds)}`),
    check(
      "delay_minutes",
      sql`(${table.kind} = 'late') = (${table.minutes} IS NOT NULL) AND ${table.minutes} BETWEEN ${sql.raw(
        `${delayBounds.least} AND ${delayBounds.most}`,
      )}`,
    ),
    check(
      "delay_order",
      sql`${table.resumesAt} >= ${table.startsAt} AND ${table.endsAt} >= ${table.resumesAt}`,
    ),
  ],
);

/** What a delay meant for one appointment: moved, told of a later time, or asked to choose another. */
export const delayNotice = tenantTable(
  "delay_notice",
  {
    delayId: uuid().notNull(),
    appointmentId: uuid().notNull(),
    way: text({ enum: delayWays }).notNull(),
    /** Of the appointment after it. */
    version: integer().notNull(),
    /** Where it stood. */
    fromStartsAt: instant().notNull(),
    /** Moved to, or about when they are attended; null where they are asked. */
    expectedAt: instant(),
    proposedStarts: instant().array().notNull().default(sql`'{}'`),
    /** How the client hears of it: a mail is owed, somebody has to call, or they are here and see it themselves. */
    reach: text({ enum: delayReaches }).notNull(),
    /** Somebody of the team ticked that the client was told. */
    calledAt: instant(),
    calledBy: text(),
    reply: text({ enum: delayReplies }),
    repliedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(delay, table.tenantId, table.delayId),
    refersTo(appointment, table.tenantId, table.appointmentId),
    unique("delay_notice_once").on(table.tenantId, table.delayId, table.appointmentId),
    index("delay_notice_appointment").on(table.tenantId, table.appointmentId),
    check("delay_notice_way", sql`${table.way} IN ${oneOf(delayWays)}`),
    check("delay_notice_reach", sql`${table.reach} IN ${oneOf(delayReaches)}`),
    check("delay_notice_reply", sql`${table.reply} IN ${oneOf(delayReplies)}`),
    check("delay_notice_expected", sql`(${table.way} = 'propose') = (${table.expectedAt} IS NULL)`),
    check(
      "delay_notice_replied",
      sql`(${table.reply} IS NULL) = (${table.repliedAt} IS NULL) AND (${table.reply} IS NULL OR ${table.way} = 'propose')`,
    ),
  ],
);
