import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { maySeeProfessional, seeingReach } from "@/lib/core/tenancy/permissions";
import { selectAttending, selectFollows, selectMemberChoices } from "./store";

/** What somebody of the team chose, and whom they may follow besides themself. */
export async function loadOwnNotices(scope: TenantScope) {
  const { actor } = scope;
  if (actor.kind !== "member")
    throw new Error("Only members of the team have choices of their own");
  const [choices, follows, attending] = await readTenant(scope, (tx) =>
    Promise.all([
      selectMemberChoices(tx, scope, actor.membershipId),
      selectFollows(tx, scope, actor.membershipId),
      selectAttending(tx, scope),
    ]),
  );
  const others = attending.filter(
    ({ id }) => id !== actor.professionalId && maySeeProfessional(scope, id),
  );
  const attends = attending.some(({ id }) => id === actor.professionalId);
  const mayFollowAll = seeingReach(scope) === "all";
  return { ...choices, follows, others, attends, mayFollowAll };
}
