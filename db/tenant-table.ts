import { type BuildExtraConfigColumns, sql } from "drizzle-orm";
import {
  type ExtraConfigColumn,
  foreignKey,
  type PgColumn,
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
  pgPolicy,
  pgTable,
  primaryKey,
  uuid,
} from "drizzle-orm/pg-core";

const key = { tenantId: uuid().notNull(), id: uuid().notNull().defaultRandom() };

type WithKey<C> = C & typeof key;

/**
 * A table whose rows belong to one tenant: `tenant_id` leads its primary key and the wall stands before it.
 * FORCE ROW LEVEL SECURITY and the grants are in the wall's migration; tests/catalogue.db.test.ts checks all of it.
 */
export function tenantTable<N extends string, C extends Record<string, PgColumnBuilderBase>>(
  name: N,
  columns: C,
  extra?: (table: BuildExtraConfigColumns<N, WithKey<C>, "pg">) => PgTableExtraConfigValue[],
) {
  return pgTable(name, { ...key, ...columns } as WithKey<C>, (table) => {
    const { tenantId, id } = table as unknown as BuildExtraConfigColumns<N, typeof key, "pg">;
    return [primaryKey({ columns: [tenantId, id] }), ...wall(), ...(extra?.(table) ?? [])];
  });
}

type TenantRow = { readonly tenantId: PgColumn; readonly id: PgColumn };

/** A key into another table of tenants, whose tenant is part of it: no row refers to another tenant's. */
export function refersTo(
  target: TenantRow,
  tenantId: ExtraConfigColumn,
  column: ExtraConfigColumn,
) {
  return foreignKey({
    columns: [tenantId, column],
    foreignColumns: [target.tenantId, target.id],
  });
}

/** The restrictive policy is the wall; the permissive one only lets rows through to it. */
function wall() {
  const ours = sql`tenant_id = (SELECT app.tenant_id())`;
  return [
    pgPolicy("tenant_wall", {
      as: "restrictive",
      for: "all",
      to: "public",
      using: ours,
      withCheck: ours,
    }),
    pgPolicy("tenant_rows", { for: "all", to: "public", using: sql`true`, withCheck: sql`true` }),
  ];
}

/** Policies of a table that belongs to no tenant: reached only through the named doors of db/scope.ts. */
export function doorPolicies(...doors: ("identity" | "system")[]) {
  const open = sql.raw(`(SELECT app.door()) IN (${doors.map((door) => `'${door}'`).join(", ")})`);
  return [
    pgPolicy("door_wall", {
      as: "restrictive",
      for: "all",
      to: "public",
      using: open,
      withCheck: open,
    }),
    pgPolicy("door_rows", { for: "all", to: "public", using: sql`true`, withCheck: sql`true` }),
  ];
}
