import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { TenantScope } from "@/db/scope";
import { callerOf } from "@/lib/clients/load-caller";
import { carerOf } from "./load-ties";

/**
 * Who reads the mail about a client, for a select from `client`: whoever called for them, else whoever looks after them
 * under the same contact. `portalOf`: whose portal its link opens, where that is not theirs. Null: they themselves.
 */
export function readerOf(scope: TenantScope, callerName: SQL = callerOf(scope)) {
  const carer = carerOf(scope, callerName);
  return {
    reader: sql<string | null>`coalesce(${callerName}, ${carer} ->> 'name')`,
    portalOf: sql<string | null>`${carer} ->> 'id'`,
  };
}
