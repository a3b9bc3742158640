import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { TenantScope } from "@/db/scope";
import { callerOf } from "@/lib/clients/load-caller";
import { carerOf } from "./load-ties";

/**
 * Who reads the mail about a client, for a select from `client`: whoever called for them, else whoever looks after them
 * under the same contact. `portalOf`: whose portal its link opens, where that is not theirs. Null: they themselves.
 * `locale`: what its reader chose, before the language in which somebody else's client was written down.
 */
export function readerOf(scope: TenantScope, callerName: SQL = callerOf(scope)) {
  const carer = carerOf(scope, callerName);
  return {
    reader: sql<string | null>`coalesce(${callerName}, ${carer} ->> 'name')`,
    portalOf: sql<string | null>`${carer} ->> 'id'`,
    locale: sql<
      string | null
    >`coalesce(${carer} ->> 'locale', ${callersLocale(scope, callerName)}, client.locale)`,
  };
}

/** Of who called and shares the e-mail, also where the practice has no families. */
function callersLocale({ tenant }: TenantScope, callerName: SQL): SQL {
  return sql`(
    SELECT r.locale FROM client r
    WHERE r.tenant_id = ${tenant.id} AND r.email = client.email AND lower(r.name) = lower(${callerName})
      AND r.locale IS NOT NULL
    ORDER BY r.created_at, r.id LIMIT 1
  )`;
}
