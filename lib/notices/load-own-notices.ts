import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { maySeeProfessional } from "@/lib/core/tenancy/permissions";
import { selectAttending, selectFollows, selectMemberKinds } from "./store";

/** What somebody of the team chose, and whom they may follow besides themself. */
export async function loadOwnNotices(scope: TenantScope) {
  const { actor } = scope;
  if (actor.kind !== "member")
    throw new Error("Only members of the team have choices of their own");
  const [kindsOff, follows, attending] = await readTenant(scope, (tx) =>
    Promise.all([
      selectMemberKinds(tx, scope, actor.membershipId),
      selectFollows(tx, scope, actor.membershipId),
      selectAttending(tx, scope),
    ]),
  );
  const others = attending.filter(
    ({ id }) => id !== actor.professionalId && maySeeProfessional(scope, id),
  );
  const attends = attending.some(({ id }) => id === actor.professionalId);
  return { kindsOff, follows, others, attends };
}
