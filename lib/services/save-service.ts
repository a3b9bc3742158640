import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { parseAmount } from "@/lib/core/money/amount";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SaveServiceInput } from "./schema";
import { insertService, knownProfessionals, replaceGivers, updateService } from "./store";

/**
 * Adds a service, or corrects one (`serviceId`), and says who gives it. Appointments already made stay as they are.
 * `not_found` for a service or a professional that the tenant does not have.
 */
export async function saveService(
  scope: TenantScope,
  input: SaveServiceInput,
): Promise<Result<{ readonly id: string }, "not_found" | "invalid_amount", undefined>> {
  const { serviceId, price, professionalIds, ...rest } = input;
  const amount = price ? parseAmount(price, scope.tenant.currency) : ok(null);
  if (!amount.ok) return fail(amount.code);
  const givers = [...new Set(professionalIds)];
  const facts = {
    ...rest,
    description: rest.description ?? null,
    specialty: rest.specialty ?? null,
    priceMinor: amount.value?.minor ?? null,
  };
  const id = serviceId ?? randomUUID();
  return withTenant(scope, async (tx) => {
    const known = await knownProfessionals(tx, scope, givers);
    if (known.length < givers.length) return fail("not_found");
    if (!serviceId) await insertService(tx, scope, id, facts);
    else if (!(await updateService(tx, scope, id, facts))) return fail("not_found");
    await replaceGivers(tx, scope, id, givers);
    await writeAudit(tx, scope, {
      action: "service:edit",
      subjectType: "service",
      subjectId: id,
      detail: { change: serviceId ? "corrected" : "added", ...facts, professionalIds: givers },
    });
    return ok({ id });
  });
}
