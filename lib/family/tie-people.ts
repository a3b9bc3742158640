import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mostPeople } from "./add-person";
import type { tieInput } from "./schema";
import { contactOf, countTies, writeTie } from "./store";

/** The desk puts somebody in another's care: what is the one's, the other sees and changes from then on. */
export async function tiePeople(
  scope: TenantScope,
  { carerId, personId, relation }: z.output<typeof tieInput>,
): Promise<Result<null, "not_found" | "family_full">> {
  if (carerId === personId) return fail("not_found");
  return withTenant(scope, async (tx) => {
    const count = await countTies(tx, scope, carerId);
    const [carer, person] = await Promise.all([
      contactOf(tx, scope, carerId),
      contactOf(tx, scope, personId),
    ]);
    if (!carer || !person) return fail("not_found");
    if (count >= mostPeople) return fail("family_full");
    await writeTie(tx, scope, { carerId, personId, relation });
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: personId },
      detail: { change: "family_tied", carerId },
    });
    return ok(null);
  });
}
