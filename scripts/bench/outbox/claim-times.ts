import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { measure } from "../measure";

/** Claims of ten, each of another practice that owes something. */
export async function claimTimes(admin: Sql, rounds: number): Promise<number[]> {
  const { withTenant } = await import("../../../db/scope");
  const { systemScope } = await import("../../../lib/auth/scope");
  const { claimDue } = await import("../../../lib/notifications/store");
  const due = await admin<{ id: string }[]>`
    SELECT tenant_id AS id FROM notification WHERE run_at <= now() GROUP BY 1 ORDER BY random() LIMIT 400`;
  const scopes = await Promise.all(due.map(({ id }) => systemScope(id)));
  let next = 0;
  return measure(
    async () => {
      const scope = scopes[next++ % scopes.length];
      if (scope) await withTenant(scope, (tx) => claimDue(tx, scope, randomUUID(), 10));
    },
    { rounds, warmup: 20 },
  );
}
