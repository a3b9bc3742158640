import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { TenantScope } from "@/db/scope";
import { isOn } from "@/lib/core/portal/functions";
import type { FamilyMember } from "@/lib/core/tenancy/permissions";

/**
 * Whom a client looks after; nobody where the practice has it off. Like `carerOf` for a select from `client`, whose
 * columns are qualified by hand: alone in a select they would be the inner table's own.
 */
export function familyOf({ tenant }: TenantScope): SQL<FamilyMember[]> {
  return sql<FamilyMember[]>`coalesce((
    SELECT json_agg(json_build_object('clientId', p.id, 'name', p.name) ORDER BY t.created_at, t.id)
    FROM family_tie t
    JOIN client p ON p.tenant_id = ${tenant.id} AND p.id = t.person_id
    WHERE t.tenant_id = ${tenant.id} AND t.carer_id = client.id AND t.ended_at IS NULL
      AND ${isOn(tenant, "family")}::boolean
  ), '[]')`;
}

export type Carer = {
  readonly id: string;
  readonly name: string;
  readonly locale: string | null;
};

/**
 * Who looks after a client and reads the mail of their contact; where it is known who called, only that one. Null where
 * mail reaches the client themselves.
 */
export function carerOf(
  { tenant }: TenantScope,
  callerName: SQL = sql`NULL::text`,
): SQL<Carer | null> {
  return sql<Carer | null>`(
    SELECT json_build_object('id', k.id, 'name', k.name, 'locale', k.locale)
    FROM family_tie t
    JOIN client k ON k.tenant_id = ${tenant.id} AND k.id = t.carer_id AND k.email = client.email
    WHERE t.tenant_id = ${tenant.id} AND t.person_id = client.id AND t.ended_at IS NULL
      AND ${isOn(tenant, "family")}::boolean
      AND (${callerName} IS NULL OR lower(k.name) = lower(${callerName}))
    ORDER BY t.created_at, t.id LIMIT 1
  )`;
}
