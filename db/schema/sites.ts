import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { createdAt } from "./columns";
import { tenant } from "./platform";

/** A further place of a tenant. The main one is the tenant itself, its address and its zone: no site is named there. */
export const site = tenantTable(
  "site",
  {
    name: text().notNull(),
    address: text(),
    phone: text(),
    /** IANA. */
    timeZone: text().notNull(),
    active: boolean().notNull().default(true),
    position: smallint().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] })],
);

/** How long somebody needs from one place to another, there as back; null is the tenant's main place. */
export const travelTime = tenantTable(
  "travel_time",
  {
    fromSiteId: uuid(),
    toSiteId: uuid(),
    minutes: smallint().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(site, table.tenantId, table.fromSiteId).onDelete("cascade"),
    refersTo(site, table.tenantId, table.toSiteId).onDelete("cascade"),
    unique("travel_time_pair")
      .on(table.tenantId, table.fromSiteId, table.toSiteId)
      .nullsNotDistinct(),
    check("travel_time_minutes", sql`${table.minutes} BETWEEN 0 AND 480`),
    check("travel_time_two_places", sql`${table.fromSiteId} IS DISTINCT FROM ${table.toSiteId}`),
  ],
);

/** "Consultorio", "Sillón": what a service may need one of. */
export const resourceKind = tenantTable(
  "resource_kind",
  {
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("resource_kind_name").on(table.tenantId, table.name),
  ],
);

/** One room or chair, at a site or (null) the main place. */
export const resource = tenantTable(
  "resource",
  {
    kindId: uuid().notNull(),
    siteId: uuid(),
    name: text().notNull(),
    active: boolean().notNull().default(true),
    position: smallint().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(resourceKind, table.tenantId, table.kindId),
    refersTo(site, table.tenantId, table.siteId),
    unique("resource_name").on(table.tenantId, table.siteId, table.name).nullsNotDistinct(),
  ],
);
