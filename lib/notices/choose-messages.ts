import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { optionalBut } from "@/lib/core/notifications/kinds";
import { fail, type Result } from "@/lib/core/result";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { keepChoice } from "./keep-choice";
import type { chooseMessagesInput } from "./schema";

/** A client chooses what they take of all that is not essential; for whom they look after too. */
export async function chooseMessages(
  scope: TenantScope,
  { on }: z.output<typeof chooseMessagesInput>,
): Promise<Result<null, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  return withTenant(scope, (tx) =>
    keepChoice(tx, scope, actor.clientId, portalReach(actor), optionalBut(on)),
  );
}
