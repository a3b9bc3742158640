import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { selectRules } from "./store";

/** What can be ticked when booking: by the team everything that is declared, by others what clients may say. */
export async function declarableRules(
  scope: TenantScope,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const isTeam = scope.actor.kind === "member" || scope.actor.kind === "system";
  const rules = await readTenant(scope, (tx) => selectRules(tx, scope));
  return rules
    .filter(({ kind, byClient }) => kind === "declared" && (byClient || isTeam))
    .map(({ id, name }) => ({ id, name }));
}
