import "server-only";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { loadAccountNames } from "@/lib/auth/reads";
import { fail, ok, type Result } from "@/lib/core/result";
import { letMailLeave } from "@/lib/deliveries/let-mail-leave";
import { selectSeats } from "./store";

/** Says that a member's e-mail works: what the team is told reaches them again. */
export async function resumeMemberMail(
  scope: TenantScope,
  { membershipId }: { readonly membershipId: string },
): Promise<Result<null, "not_found", undefined>> {
  const seats = await readTenant(scope, (tx) => selectSeats(tx, scope));
  const userId = seats.find(({ id }) => id === membershipId)?.userId;
  const email = userId && (await loadAccountNames([userId])).get(userId)?.email;
  return withTenant(scope, async (tx) => {
    if (!email || !(await letMailLeave(tx, scope, email))) return fail("not_found");
    await writeAudit(tx, scope, {
      ...{ action: "member:resume-mail", subjectType: "membership", subjectId: membershipId },
    });
    return ok(null);
  });
}
