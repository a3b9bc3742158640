import { sql } from "drizzle-orm";
import { index, jsonb, pgPolicy, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { doorPolicies } from "../tenant-table";
import { createdAt, instant } from "./columns";
import { tenant, userAccount } from "./platform";

/** A job that failed through all its tries: for operators, and for the team where it was their tenant's. */
export const jobFailure = pgTable(
  "job_failure",
  {
    id: uuid().primaryKey().defaultRandom(),
    job: text().notNull(),
    /** Told twice it is noted once. */
    run: text().notNull(),
    /** Null: of all tenants at once. */
    subjectTenantId: uuid().references(() => tenant.id),
    /** What kind of error it was; names no person. */
    reason: text().notNull(),
    createdAt: createdAt(),
    /** When an operator looked after it. */
    handledAt: instant(),
  },
  (table) => {
    const own = sql`subject_tenant_id = (SELECT app.tenant_id_or_null()) OR (SELECT app.door()) = 'system'`;
    return [
      unique("job_failure_run").on(table.job, table.run),
      index("job_failure_open").on(table.createdAt).where(sql`handled_at IS NULL`),
      index("job_failure_tenant").on(table.subjectTenantId, table.createdAt),
      pgPolicy("failure_wall", {
        as: "restrictive",
        for: "all",
        to: "public",
        using: own,
        withCheck: own,
      }),
      pgPolicy("failure_rows", {
        for: "all",
        to: "public",
        using: sql`true`,
        withCheck: sql`true`,
      }),
    ];
  },
);

/**
 * When each provider, by its host, takes our next message: one row that all processes take turns by. Unlogged: after a
 * crash of the server it begins anew.
 */
export const providerPace = pgTable(
  "provider_pace",
  { provider: text().primaryKey(), nextAt: instant().notNull() },
  () => doorPolicies("system"),
);

/** When what was long over of a tenant was last forgotten. */
export const retentionRound = pgTable(
  "retention_round",
  {
    subjectTenantId: uuid()
      .primaryKey()
      .references(() => tenant.id),
    doneAt: instant().notNull(),
  },
  () => doorPolicies("system"),
);

/** What operators did, and to which tenant. Append-only. */
export const operatorLog = pgTable(
  "operator_log",
  {
    id: uuid().primaryKey().defaultRandom(),
    operatorId: uuid()
      .notNull()
      .references(() => userAccount.id),
    action: text().notNull(),
    subjectTenantId: uuid().references(() => tenant.id),
    detail: jsonb().$type<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  (table) => [
    index("operator_log_tenant").on(table.subjectTenantId, table.createdAt),
    ...doorPolicies("system"),
  ],
);
