import "server-only";
import { type TenantFacts, type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { fingerprintOf } from "@/lib/fingerprint";
import type { SaveDeskChoicesInput } from "./schema";
import { lockDeskChoices, updateTenant } from "./store";

export type DeskChoices = Pick<TenantFacts, "tellsClients" | "cancelReasons">;

/** What the desk starts from: whether clients are told of changes, and why appointments are cancelled. */
export async function saveDeskChoices(
  scope: TenantScope,
  { seen, ...choices }: SaveDeskChoicesInput,
): Promise<Result<{ readonly seen: string }, "version_conflict", ConflictDetail>> {
  return withTenant(scope, async (tx) => {
    const now = deskChoicesSeen(await lockDeskChoices(tx, scope));
    if (seen !== undefined && seen !== now) {
      return versionConflict(tx, scope, now, { type: "tenant" });
    }
    await updateTenant(tx, scope, choices);
    await writeAudit(tx, scope, {
      ...{ action: "settings:edit", subjectType: "tenant", detail: choices },
    });
    return ok({ seen: deskChoicesSeen(choices) });
  });
}

/** A sign of how they stood when they were shown. */
export function deskChoicesSeen({ tellsClients, cancelReasons }: DeskChoices): string {
  return fingerprintOf({ tellsClients, cancelReasons });
}
