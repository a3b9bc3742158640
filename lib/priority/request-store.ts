import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import type { PriorityRule } from "@/lib/core/priority/request-priority";

export type RequestFactsRow = {
  readonly rules: readonly PriorityRule[];
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly traits: readonly string[];
  readonly hasVisited: boolean;
};

/** The rules in force and what they ask of a client; nothing is known of one who is not in the list (null). */
export async function selectRequestFacts(
  tx: Tx,
  { tenant }: TenantScope,
  client: string | null,
): Promise<RequestFactsRow> {
  const [row] = await preparedOn(tx)<RequestFactsRow[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'level', r.level, 'name', r.name,
          'words', r.words, 'ageFrom', r.age_from, 'trait', r.trait, 'byClient', r.by_client)
          ORDER BY r.level DESC, r.position, r.name), '[]')
        FROM priority_rule r WHERE r.tenant_id = ${tenant.id} AND r.active) AS rules,
      (SELECT c.birth_date::text FROM client c
        WHERE c.tenant_id = ${tenant.id} AND c.id = ${client}::uuid) AS "birthDate",
      coalesce((SELECT c.traits FROM client c
        WHERE c.tenant_id = ${tenant.id} AND c.id = ${client}::uuid), '{}') AS traits,
      EXISTS (SELECT FROM appointment a
        WHERE a.tenant_id = ${tenant.id} AND a.client_id = ${client}::uuid
          AND a.status NOT IN ('cancelled', 'no_show')) AS "hasVisited"`.execute();
  return row ?? { rules: [], birthDate: null, traits: [], hasVisited: false };
}
