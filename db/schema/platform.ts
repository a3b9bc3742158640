import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Brand } from "@/lib/core/brand/brand";
import type { Currency } from "@/lib/core/money/money";
import type { PlanLimits } from "@/lib/core/tenancy/plan-limits";
import { contactNeeds } from "../../lib/core/clients/contact-needs";
import { switchableKinds } from "../../lib/core/notifications/kinds";
import { portalFunctions } from "../../lib/core/portal/functions";
import { queueRules, screenNames } from "../../lib/core/queue/rules";
import { sectors } from "../../lib/core/setup/sectors";
import { doorPolicies } from "../tenant-table";
import { createdAt, hoursBefore, instant, listOf, oneOf } from "./columns";

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const tenantStatuses = ["active", "suspended"] as const;

export const plan = pgTable(
  "plan",
  {
    id: uuid().primaryKey().defaultRandom(),
    code: text().notNull().unique(),
    name: text().notNull(),
    priceMinor: integer().notNull(),
    currency: char({ length: 3 }).$type<Currency>().notNull(),
    limits: jsonb().$type<PlanLimits>().notNull(),
    createdAt: createdAt(),
  },
  () => doorPolicies("system"),
);

/** The root of isolation: it has no tenant_id because its id is the tenant's. */
export const tenant = pgTable(
  "tenant",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    status: text({ enum: tenantStatuses }).notNull().default("active"),
    suspendedReason: text(),
    sector: text({ enum: sectors }).notNull().default("generic"),
    timeZone: text().notNull(),
    locale: text().notNull().default("es"),
    country: char({ length: 2 }).notNull(),
    currency: char({ length: 3 }).$type<Currency>().notNull(),
    planId: uuid()
      .notNull()
      .references(() => plan.id),
    brand: jsonb().$type<Brand>().notNull(),
    tagline: text(),
    about: text(),
    email: text(),
    phone: text(),
    address: text(),
    /** Until how many hours before the start a client may cancel, and move. */
    clientCancelNoticeHours: integer().notNull().default(24),
    clientMoveNoticeHours: integer().notNull().default(24),
    /** The least notice of all services; a service may ask for more. */
    clientBookNoticeMinutes: integer().notNull().default(0),
    /** How many appointments ahead a client may have at once; null: any number. */
    clientMaxOpen: smallint(),
    /** The same notices for the team. */
    staffBookNoticeMinutes: integer().notNull().default(0),
    staffMoveNoticeHours: integer().notNull().default(0),
    staffCancelNoticeHours: integer().notNull().default(0),
    /** How long a time is kept for somebody who is filling in the form. */
    holdMinutes: smallint().notNull().default(5),
    /** How many appointments may stand on top of another of one professional; 0: no overbooking. */
    overbookLimit: smallint().notNull().default(0),
    /** Whether the public holidays of `country` close the weekly hours. */
    observesHolidays: boolean().notNull().default(false),
    /** What clients leave to be reached by when they book: see lib/core/clients/contact-needs. */
    contactNeeds: text({ enum: contactNeeds }).notNull().default("both"),
    /** Whether a visitor's e-mail has to be shown to be theirs before a booking counts; how long its time is kept. */
    confirmsEmail: boolean().notNull().default(false),
    confirmMinutes: smallint().notNull().default(30),
    requiresAcceptance: boolean().notNull().default(false),
    /** Whether professionals see each other's agendas; to act in them is never theirs. */
    professionalsSeeOthers: boolean().notNull().default(false),
    /** How the queue of the desk takes turns, and whether priority goes before that. */
    queueRule: text({ enum: queueRules }).notNull().default("appointments"),
    queueByPriority: boolean().notNull().default(true),
    /** How long after the start somebody counts as late. */
    queueGraceMinutes: smallint().notNull().default(10),
    /** How long after the start nobody having come is noted by itself; null: never. */
    noShowMinutes: smallint(),
    /** What the screen of the waiting room calls people. */
    screenNames: text({ enum: screenNames }).notNull().default("ticket"),
    /** Whether freed times are offered by themselves to who waits; an offer's minutes and the hours of the day for them. */
    waitlistRefills: boolean().notNull().default(false),
    waitlistOfferMinutes: smallint().notNull().default(30),
    waitlistFromMinute: smallint().notNull().default(480),
    waitlistUntilMinute: smallint().notNull().default(1260),
    /** How long before the start clients are reminded; a service may say otherwise. */
    reminderHours: integer().array().notNull().default(sql`'{72,24}'`),
    /** Which kinds of messages are left unsaid. */
    kindsOff: text({ enum: switchableKinds }).array().notNull().default(sql`'{}'`),
    /** The hours in which nobody is disturbed, by the recipient's clock, over midnight too; null: none. */
    quietFromMinute: smallint(),
    quietUntilMinute: smallint(),
    /** When the team gets the day's agenda. */
    agendaMinute: smallint().notNull().default(420),
    /** How long after a visit, or one that was missed, the client is written to. */
    afterVisitHours: smallint().notNull().default(3),
    /** Whether it is noted that a client opened a message. */
    openTracking: boolean().notNull().default(false),
    /** What clients cannot do in their portal; none: everything. */
    portalOff: text({ enum: portalFunctions }).array().notNull().default(sql`'{}'`),
    /** How many days a client's link opens. */
    linkDays: smallint().notNull().default(180),
    /** Whether the calendars of professionals say a client's initials only. */
    feedInitials: boolean().notNull().default(false),
    /** Whether changes by the team are told to the client unless somebody chooses otherwise. */
    tellsClients: boolean().notNull().default(true),
    /** The own domain that mails and search engines are told of; null: its slug below APP_URL. */
    mainHost: text(),
    /** Origins of sites that may show the public pages in a frame. */
    embedOrigins: text().array().notNull().default(sql`'{}'`),
    /** Why the team cancels, to choose from; none: the usual ones. */
    cancelReasons: text().array().notNull().default(sql`'{}'`),
    /** Whether the owner put the list of what is still to be done away. */
    checklistDismissed: boolean().notNull().default(false),
    /** Whether visitors see its page and book there: a new practice publishes it first. */
    published: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => {
    const own = sql`id = (SELECT app.tenant_id_or_null()) OR (SELECT app.door()) = 'system'`;
    return [
      check("tenant_status", sql`${table.status} IN ${oneOf(tenantStatuses)}`),
      check("tenant_sector", sql`${table.sector} IN ${oneOf(sectors)}`),
      check(
        "tenant_notice",
        sql`${table.clientCancelNoticeHours} BETWEEN 0 AND 720 AND ${table.clientMoveNoticeHours} BETWEEN 0 AND 720
          AND ${table.staffCancelNoticeHours} BETWEEN 0 AND 720 AND ${table.staffMoveNoticeHours} BETWEEN 0 AND 720
          AND ${table.clientBookNoticeMinutes} BETWEEN 0 AND 43200 AND ${table.staffBookNoticeMinutes} BETWEEN 0 AND 43200`,
      ),
      check("tenant_max_open", sql`${table.clientMaxOpen} BETWEEN 1 AND 100`),
      check("tenant_hold", sql`${table.holdMinutes} BETWEEN 1 AND 60`),
      check(
        "tenant_queue",
        sql`${table.queueRule} IN ${oneOf(queueRules)} AND ${table.screenNames} IN ${oneOf(screenNames)}
          AND ${table.queueGraceMinutes} BETWEEN 0 AND 120 AND ${table.noShowMinutes} BETWEEN 5 AND 600`,
      ),
      check(
        "tenant_waitlist",
        sql`${table.waitlistOfferMinutes} BETWEEN 5 AND 1440 AND ${table.waitlistFromMinute} BETWEEN 0 AND 1439
          AND ${table.waitlistUntilMinute} > ${table.waitlistFromMinute} AND ${table.waitlistUntilMinute} <= 1440`,
      ),
      check("tenant_reminders", hoursBefore(table.reminderHours)),
      check("tenant_kinds_off", sql`${table.kindsOff} <@ ${listOf(switchableKinds)}`),
      check(
        "tenant_quiet",
        sql`num_nonnulls(${table.quietFromMinute}, ${table.quietUntilMinute}) <> 1 AND ${table.quietFromMinute} <> ${table.quietUntilMinute}
          AND ${table.quietFromMinute} BETWEEN 0 AND 1439 AND ${table.quietUntilMinute} BETWEEN 0 AND 1439`,
      ),
      check("tenant_agenda", sql`${table.agendaMinute} BETWEEN 0 AND 1439`),
      check("tenant_after_visit", sql`${table.afterVisitHours} BETWEEN 1 AND 168`),
      check("tenant_confirm", sql`${table.confirmMinutes} BETWEEN 5 AND 240`),
      check("tenant_contact", sql`${table.contactNeeds} IN ${oneOf(contactNeeds)}`),
      check("tenant_links", sql`${table.linkDays} BETWEEN 1 AND 730`),
      check(
        "tenant_portal",
        sql`${table.portalOff} <@ ARRAY${sql.raw(`[${portalFunctions.map((each) => `'${each}'`).join(", ")}]`)}`,
      ),
      check("tenant_overbook", sql`${table.overbookLimit} BETWEEN 0 AND 10`),
      pgPolicy("tenant_wall", {
        as: "restrictive",
        for: "all",
        to: "public",
        using: own,
        withCheck: own,
      }),
      pgPolicy("tenant_rows", { for: "all", to: "public", using: sql`true`, withCheck: sql`true` }),
    ];
  },
);

export const userAccount = pgTable(
  "user_account",
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    name: text().notNull(),
    /** argon2id, PHC string. */
    passwordHash: text().notNull(),
    locale: text().notNull().default("es"),
    isOperator: boolean().notNull().default(false),
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    // Kept in lower case: `lower()` is not leakproof, so no index on it is used behind a policy.
    unique("user_account_email").on(table.email),
    check("user_account_email_case", sql`${table.email} = lower(${table.email})`),
    ...doorPolicies("identity", "system"),
  ],
);

/** A login. The cookie only names this row: ending the row ends the login on the next request. */
export const session = pgTable(
  "session",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => userAccount.id, { onDelete: "cascade" }),
    userAgent: text(),
    /** Of one that is told of appointments: it is, as long as its user is logged in there. */
    browser: uuid(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index("session_user").on(table.userId), ...doorPolicies("identity", "system")],
);

/** Fixed windows of counted attempts; `bucket` holds a kind and a hash, never an address or an e-mail. */
export const rateLimit = pgTable(
  "rate_limit",
  {
    bucket: text().notNull(),
    windowStart: instant().notNull(),
    hits: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bucket, table.windowStart] }),
    index("rate_limit_window").on(table.windowStart),
    ...doorPolicies("identity", "system"),
  ],
);
