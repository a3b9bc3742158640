import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { fingerprintOf } from "@/lib/fingerprint";
import { lockSeat, replaceGrants, selectGrants } from "./grant-store";
import type { SaveGrantsInput } from "./schema";
import { lockTeam } from "./store";

export type Grants = {
  /** Those to come too. */
  readonly attendsAll: boolean;
  /** Empty where it is for all. */
  readonly professionalIds: readonly string[];
};

/**
 * Says for whom a member of the staff works: from their next request on they see and change nothing of anybody else.
 * `version_conflict` when somebody saved it since it was `seen`.
 */
export async function saveGrants(
  scope: TenantScope,
  { membershipId, attends, seen, ...asked }: SaveGrantsInput,
): Promise<Result<{ readonly seen: string }, "not_found" | "version_conflict", ConflictDetail>> {
  const attendsAll = attends === "all";
  const professionalIds = attendsAll ? [] : [...new Set(asked.professionalIds)];
  return withTenant(scope, async (tx) => {
    const seat = await lockSeat(tx, scope, membershipId);
    const known = new Set((await lockTeam(tx, scope)).map(({ id }) => id));
    if (seat?.role !== "staff" || !professionalIds.every((id) => known.has(id))) {
      return fail("not_found");
    }
    const before = (await selectGrants(tx, scope)).filter(
      (grant) => grant.membershipId === membershipId,
    );
    const now = grantsSeen({
      attendsAll: seat.attendsAll,
      professionalIds: before.map(({ professionalId }) => professionalId),
    });
    if (seen !== undefined && seen !== now) {
      return versionConflict(tx, scope, now, { type: "membership", id: membershipId });
    }
    const grants = { attendsAll, professionalIds };
    await replaceGrants(tx, scope, membershipId, grants);
    await writeAudit(tx, scope, {
      ...{ action: "team:edit", subjectType: "membership", subjectId: membershipId },
      detail: grants,
    });
    return ok({ seen: grantsSeen(grants) });
  });
}

/** A sign of how they stood when they were shown. */
export function grantsSeen({ attendsAll, professionalIds }: Grants): string {
  return fingerprintOf({ attendsAll, ids: [...professionalIds].sort() });
}
