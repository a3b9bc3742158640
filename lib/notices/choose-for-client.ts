import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { optionalBut } from "@/lib/core/notifications/kinds";
import type { Result } from "@/lib/core/result";
import { keepChoice } from "./keep-choice";
import type { chooseForClientInput } from "./schema";

/** Somebody of the team notes what a client asked for. */
export function chooseForClient(
  scope: TenantScope,
  { clientId, on }: z.output<typeof chooseForClientInput>,
): Promise<Result<null, "not_found">> {
  return withTenant(scope, (tx) => keepChoice(tx, scope, clientId, [clientId], optionalBut(on)));
}
