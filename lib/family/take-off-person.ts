import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { personInput } from "./schema";
import { endTie } from "./store";

/** A client looks after somebody no more. The person stays a client, and their appointments stand. */
export async function takeOffPerson(
  scope: TenantScope,
  { personId }: z.output<typeof personInput>,
): Promise<Result<{ readonly personId: string }, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  return withTenant(scope, async (tx) => {
    const pair = { carerId: actor.clientId, personId };
    if (!(await endTie(tx, scope, pair))) return fail("not_found");
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: personId },
      detail: { change: "family_taken_off", carerId: actor.clientId },
    });
    return ok({ personId });
  });
}
