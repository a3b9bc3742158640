import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { isBornInFuture } from "./born";
import type { savePersonInput } from "./schema";
import { lockTie, updatePerson, writeTie } from "./store";

/** Corrects somebody whom a client looks after. Who has a contact of their own keeps what they are called. */
export async function savePerson(
  scope: TenantScope,
  { personId, relation, name, birthDate }: z.output<typeof savePersonInput>,
): Promise<Result<{ readonly personId: string }, "not_found" | "born_in_future">> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  if (isBornInFuture(scope, birthDate)) return fail("born_in_future");
  const pair = { carerId: actor.clientId, personId };
  return withTenant(scope, async (tx) => {
    if (!(await lockTie(tx, scope, pair))?.isLive) return fail("not_found");
    const facts = { name: name.replace(/\s+/g, " "), birthDate: birthDate ?? null };
    await updatePerson(tx, scope, pair, facts);
    await writeTie(tx, scope, { ...pair, relation });
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: personId },
      detail: { change: "family_corrected", carerId: actor.clientId },
    });
    return ok({ personId });
  });
}
