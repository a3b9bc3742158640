import type { Sql } from "postgres";

/** Every table that carries tenant_id, as the database knows them. */
export async function readTenantTables(admin: Sql): Promise<string[]> {
  const rows = await admin<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`;
  return rows.map(({ name }) => name);
}

/** `column` of `table` points at `target` within the tenant. */
export type Reference = { table: string; column: string; target: string };

export async function readReferences(admin: Sql): Promise<Reference[]> {
  return admin<Reference[]>`
    SELECT k.conrelid::regclass::text AS table, a.attname AS column, k.confrelid::regclass::text AS target
    FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
    WHERE k.contype = 'f' AND cardinality(k.conkey) = 2 AND k.connamespace = 'public'::regnamespace`;
}
