import "server-only";
import { sql } from "drizzle-orm";
import { readTenant, type TenantScope } from "@/db/scope";
import type { PlanUse } from "@/lib/core/tenancy/plan-limits";

/** What a practice is on, and how much of it its team takes. */
export type TeamPlan = {
  readonly name: string;
  /** Who attends. */
  readonly professionals: PlanUse;
  /** Who has an account. */
  readonly members: PlanUse;
  /** SMS and WhatsApp; null: no limit. */
  readonly mostTextsPerMonth: number | null;
};

type Row = {
  readonly name: string;
  readonly professionals: number;
  readonly mostProfessionals: number | null;
  readonly members: number;
  readonly mostMembers: number | null;
  readonly mostTexts: number | null;
};

export async function loadPlanUse(scope: TenantScope): Promise<TeamPlan> {
  const { id } = scope.tenant;
  const [row] = await readTenant(scope, (tx) =>
    tx.execute<Row>(sql`
      SELECT app.own_plan() AS name, (limits->>'professionals')::int AS "mostProfessionals",
        (limits->>'members')::int AS "mostMembers", (limits->>'textsPerMonth')::int AS "mostTexts",
        (SELECT count(*) FROM professional p WHERE p.tenant_id = ${id} AND p.active)::int AS professionals,
        (SELECT count(*) FROM membership m WHERE m.tenant_id = ${id} AND m.disabled_at IS NULL)::int AS members
      FROM app.own_limits() AS limits`),
  );
  if (!row) throw new Error("A tenant without a plan");
  return {
    name: row.name,
    professionals: { used: row.professionals, most: row.mostProfessionals },
    members: { used: row.members, most: row.mostMembers },
    mostTextsPerMonth: row.mostTexts,
  };
}
