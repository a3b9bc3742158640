import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { TenantScope } from "@/db/scope";

/**
 * Who called for a client's latest appointment, where somebody else comes: the contact is that person's. For a select
 * from `client`, whose column is qualified by hand: alone in a select it would be the appointment's own.
 */
export function callerOf({ tenant }: TenantScope): SQL<string | null> {
  return sql<string | null>`(
    SELECT a.caller_name FROM appointment a
    WHERE a.tenant_id = ${tenant.id} AND a.client_id = client.id
    ORDER BY a.starts_at DESC LIMIT 1
  )`;
}
