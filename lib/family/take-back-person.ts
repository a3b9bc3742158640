import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { personInput } from "./schema";
import { lockTie, writeTie } from "./store";

/** Undoes a client's own taking off, shortly after. What the desk ended only the desk begins again. */
export async function takeBackPerson(
  scope: TenantScope,
  { personId }: z.output<typeof personInput>,
): Promise<Result<{ readonly personId: string }, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  return withTenant(scope, async (tx) => {
    const pair = { carerId: actor.clientId, personId };
    const tie = await lockTie(tx, scope, pair);
    if (tie?.isLive) return ok({ personId });
    if (!tie?.isFresh || tie.endedBy !== "client") return fail("not_found");
    await writeTie(tx, scope, { ...pair, relation: tie.relation });
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: personId },
      detail: { change: "family_taken_back", carerId: actor.clientId },
    });
    return ok({ personId });
  });
}
