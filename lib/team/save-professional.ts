import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { parseAmount } from "@/lib/core/money/amount";
import { placeAt } from "@/lib/core/place-in-list";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SaveProfessionalInput } from "./schema";
import { countAhead, lockTeam, updateProfessional } from "./store";

export type SaveProfessionalCode = "not_found" | "invalid_amount" | "has_future_appointments";

export type FutureAppointments = { readonly count: number };

/**
 * Corrects what clients read about a professional, how they are booked and where they stand in the list.
 * `has_future_appointments` (with their `count`) when somebody is to be switched off whom clients still expect.
 */
export async function saveProfessional(
  scope: TenantScope,
  input: SaveProfessionalInput,
): Promise<Result<{ readonly id: string }, SaveProfessionalCode, FutureAppointments>> {
  const { professionalId: id, fee, position, ...rest } = input;
  const amount = fee ? parseAmount(fee, scope.tenant.currency) : ok(null);
  if (!amount.ok) return { ok: false, code: amount.code };
  const facts = {
    ...rest,
    title: rest.title ?? null,
    specialty: rest.specialty ?? null,
    licenceNumber: rest.licenceNumber ?? null,
    biography: rest.biography ?? null,
    feeMinor: amount.value?.minor ?? null,
  };
  return withTenant(scope, async (tx) => {
    const team = await lockTeam(tx, scope);
    const before = team.find((each) => each.id === id);
    if (!before) return { ok: false, code: "not_found" };
    if (before.active && !facts.active) {
      const count = await countAhead(tx, scope, id);
      if (count > 0) return fail("has_future_appointments", { count });
    }
    await updateProfessional(tx, scope, id, facts);
    await renumber(tx, scope, placeAt(team, before, position));
    await writeAudit(tx, scope, {
      action: "team:edit",
      subjectType: "professional",
      subjectId: id,
      detail: { ...facts, position },
    });
    return ok({ id });
  });
}

async function renumber(
  tx: Tx,
  scope: TenantScope,
  ordered: readonly { readonly id: string; readonly position: number }[],
): Promise<void> {
  for (const [position, each] of ordered.entries()) {
    if (each.position !== position) await updateProfessional(tx, scope, each.id, { position });
  }
}
