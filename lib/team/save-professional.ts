import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { placeAt } from "@/lib/core/place-in-list";
import { fail, ok, type Result } from "@/lib/core/result";
import { profileFacts } from "./profile-facts";
import { professionalSeen } from "./reads";
import type { SaveProfessionalInput } from "./schema";
import {
  countAhead,
  lockTeam,
  replaceServices,
  selectGivable,
  selectTeam,
  updateProfessional,
} from "./store";
import { withinPlan } from "./within-plan";

export type SaveProfessionalCode =
  | "not_found"
  | "invalid_amount"
  | "has_future_appointments"
  | "version_conflict"
  | "plan_professionals";

export type FutureAppointments = { readonly count: number };

type Saved = Result<
  { readonly id: string },
  SaveProfessionalCode,
  FutureAppointments | ConflictDetail | undefined
>;

/**
 * Corrects what clients read about a professional, what they give, how they are booked and where they stand in the list.
 * `has_future_appointments` (with their `count`) when somebody is to be switched off whom clients still expect;
 * `version_conflict` when somebody saved them since they were `seen`; `plan_professionals` when somebody is to attend
 * again whom the plan has no place for.
 */
export async function saveProfessional(
  scope: TenantScope,
  input: SaveProfessionalInput,
): Promise<Saved> {
  const { professionalId: id, seen, position, active, serviceIds, ...profile } = input;
  const read = profileFacts(scope, profile);
  if (!read.ok) return { ok: false, code: read.code };
  const facts = { ...read.value, active };
  const save = async (tx: Tx): Promise<Saved> => {
    const team = await lockTeam(tx, scope);
    const before = team.find((each) => each.id === id);
    const givable = new Set((await selectGivable(tx, scope)).map((each) => each.id));
    if (!before || !serviceIds.every((each) => givable.has(each))) {
      return { ok: false, code: "not_found" };
    }
    const now = professionalSeen(await selectTeam(tx, scope), id);
    if (seen !== undefined && seen !== now) {
      return versionConflict(tx, scope, now, { type: "professional", id });
    }
    if (before.active && !active) {
      const count = await countAhead(tx, scope, id);
      if (count > 0) return fail("has_future_appointments", { count });
    }
    await updateProfessional(tx, scope, id, facts);
    await replaceServices(tx, scope, id, serviceIds);
    await renumber(tx, scope, placeAt(team, before, position));
    await writeAudit(tx, scope, {
      action: "team:edit",
      subjectType: "professional",
      subjectId: id,
      detail: { ...facts, position, serviceIds },
    });
    return ok({ id });
  };
  return withinPlan(() => withTenant(scope, save));
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
