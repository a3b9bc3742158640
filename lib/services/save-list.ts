import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { parseAmount } from "@/lib/core/money/amount";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SaveListInput } from "./schema";
import { lockServices, updateService } from "./store";

/** Which services are offered, how they are called, how long they take and what they cost: those of a list at once. */
export async function saveList(
  scope: TenantScope,
  { services }: SaveListInput,
): Promise<Result<null, "not_found" | "invalid_amount">> {
  const changes = Object.entries(services).map(([id, { price, offered, ...facts }]) => {
    const amount = price ? parseAmount(price, scope.tenant.currency) : ok(null);
    return { id, amount, facts: { ...facts, active: offered } };
  });
  if (changes.some(({ amount }) => !amount.ok)) return fail("invalid_amount");
  return withTenant(scope, async (tx) => {
    const known = new Set((await lockServices(tx, scope)).map(({ id }) => id));
    if (changes.some(({ id }) => !known.has(id))) return fail("not_found");
    for (const { id, amount, facts } of changes) {
      const priceMinor = amount.ok ? (amount.value?.minor ?? null) : null;
      await updateService(tx, scope, id, { ...facts, priceMinor });
    }
    await writeAudit(tx, scope, {
      ...{ action: "service:edit", subjectType: "service" },
      detail: { change: "list", services: changes.map(({ id, facts }) => ({ id, ...facts })) },
    });
    return ok(null);
  });
}
