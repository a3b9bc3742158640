import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { staffKinds } from "@/lib/core/notifications/kinds";
import { fail, ok, type Result } from "@/lib/core/result";
import { maySeeProfessional } from "@/lib/core/tenancy/permissions";
import type { SaveOwnNoticesInput } from "./schema";
import { replaceFollows, selectAttending, updateMemberKinds } from "./store";

/** What somebody of the team hears of, and of whom; `not_found` where one of them is not theirs to see. */
export async function saveOwnNotices(
  scope: TenantScope,
  { on, follows }: SaveOwnNoticesInput,
): Promise<Result<null, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "member") return fail("not_found");
  const { membershipId } = actor;
  const kindsOff = staffKinds.filter((kind) => !on.includes(kind));
  return withTenant(scope, async (tx) => {
    const attending = await selectAttending(tx, scope);
    const isTheirs = (id: string) =>
      attending.some((each) => each.id === id) && maySeeProfessional(scope, id);
    if (!follows.every(isTheirs)) return fail("not_found");
    await updateMemberKinds(tx, scope, membershipId, kindsOff);
    await replaceFollows(tx, scope, membershipId, follows);
    await writeAudit(tx, scope, {
      ...{ action: "notices:own", subjectType: "membership", subjectId: membershipId },
      detail: { kindsOff, follows: follows.length },
    });
    return ok(null);
  });
}
