import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { selectAttending, selectLevels, selectReserved, selectRules } from "./store";

export type Priorities = Awaited<ReturnType<typeof loadPriorities>>;
export type LevelView = Priorities["levels"][number];
export type RuleView = Priorities["rules"][number];
export type ReservedView = Priorities["reserved"][number];

/** A tenant's levels, the rules that give them, and the hours that are kept for them. */
export function loadPriorities(scope: TenantScope) {
  return readTenant(scope, async (tx) => {
    const [levels, rules, reserved, professionals] = await Promise.all([
      selectLevels(tx, scope),
      selectRules(tx, scope),
      selectReserved(tx, scope),
      selectAttending(tx, scope),
    ]);
    return { levels, rules, reserved, professionals };
  });
}
