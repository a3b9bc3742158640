import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { staffKinds } from "@/lib/core/notifications/kinds";
import { fail, ok, type Result } from "@/lib/core/result";
import { maySeeProfessional, seeingReach } from "@/lib/core/tenancy/permissions";
import type { SaveOwnNoticesInput } from "./schema";
import { replaceFollows, selectAttending, updateMemberChoices } from "./store";

/** What somebody of the team hears of, and of whom; `not_found` where one of them, or all, are not theirs to see. */
export async function saveOwnNotices(
  scope: TenantScope,
  { on, about, follows: chosen }: SaveOwnNoticesInput,
): Promise<Result<null, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "member") return fail("not_found");
  const { membershipId } = actor;
  const followsAll = about === "all";
  if (followsAll && seeingReach(scope) !== "all") return fail("not_found");
  const follows = followsAll ? [] : chosen;
  const kindsOff = staffKinds.filter((kind) => !on.includes(kind));
  return withTenant(scope, async (tx) => {
    const attending = await selectAttending(tx, scope);
    const isTheirs = (id: string) =>
      attending.some((each) => each.id === id) && maySeeProfessional(scope, id);
    if (!follows.every(isTheirs)) return fail("not_found");
    await updateMemberChoices(tx, scope, membershipId, { kindsOff, followsAll });
    await replaceFollows(tx, scope, membershipId, follows);
    await writeAudit(tx, scope, {
      ...{ action: "notices:own", subjectType: "membership", subjectId: membershipId },
      detail: { kindsOff, follows: followsAll ? "all" : follows.length },
    });
    return ok(null);
  });
}
