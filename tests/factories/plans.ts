import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { PlanLimits } from "@/lib/core/tenancy/plan-limits";
import type { TestTenant } from "./tenants";

const unlimited: PlanLimits = {
  ...{ professionals: null, members: null, appointmentsPerMonth: null, textsPerMonth: 0 },
};

/** Puts a practice on a plan of its own, without limits but the given ones. Only the owner of the tables may write plans. */
export async function putOnPlan({ tenant }: TestTenant, limits: Partial<PlanLimits>) {
  const owner = postgres(process.env.ADMIN_DATABASE_URL ?? "", {
    max: 1,
    connection: { role: "citaria_owner", "app.door": "system" },
  });
  const code = `plan-${randomUUID().slice(0, 13)}`;
  try {
    await owner`
      WITH limited AS (
        INSERT INTO plan (code, name, price_minor, currency, limits)
        VALUES (${code}, 'Con límites', 0, 'USD', ${owner.json({ ...unlimited, ...limits })}) RETURNING id
      )
      UPDATE tenant SET plan_id = (SELECT id FROM limited) WHERE id = ${tenant.id}`;
  } finally {
    await owner.end();
  }
  return code;
}
