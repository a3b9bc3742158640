import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { tenant } from "./platform";

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
