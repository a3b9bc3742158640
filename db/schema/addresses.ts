import { sql } from "drizzle-orm";
import { foreignKey, index, pgPolicy, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { tenantTable } from "../tenant-table";
import { createdAt, instant } from "./columns";
import { tenant } from "./platform";

/**
 * What tenants are found by, in one list for all of them so that no two have the same: each slug that one has or had,
 * and each own domain that was shown to be its owner's. A trigger keeps the slugs (app.claim_slug).
 */
export const claimedName = pgTable(
  "claimed_name",
  {
    /** A slug, or a host with a dot in it. */
    name: text().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => tenant.id, { onDelete: "cascade" }),
    claimedAt: createdAt(),
    /** A domain that was given up leads nowhere, and anybody may claim it. */
    releasedAt: instant(),
    /** When what the name leads to changed last, for processes that remember it. */
    changedAt: instant().notNull().default(sql`now()`),
  },
  (table) => {
    const own = sql`owner_id = (SELECT app.tenant_id_or_null()) OR (SELECT app.door()) = 'system'`;
    return [
      index("claimed_name_owner").on(table.ownerId),
      index("claimed_name_changed").on(table.changedAt),
      pgPolicy("name_wall", {
        as: "restrictive",
        for: "all",
        to: "public",
        using: own,
        withCheck: own,
      }),
      pgPolicy("name_rows", { for: "all", to: "public", using: sql`true`, withCheck: sql`true` }),
    ];
  },
);

/** A domain of its own that a tenant wants to be found by. It serves nothing before its name is claimed. */
export const tenantDomain = tenantTable(
  "tenant_domain",
  {
    /** In lower case, without port. */
    host: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("tenant_domain_host").on(table.tenantId, table.host),
  ],
);
