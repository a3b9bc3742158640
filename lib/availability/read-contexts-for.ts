import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readRequestPriority } from "@/lib/priority/read-request-priority";
import { type DayContextQuery, type DayContexts, readDayContexts, withLevel } from "./reads";

export type RequesterQuery = {
  /** For the team: who it is for. A client in the portal asks for themselves. */
  readonly clientId?: string | undefined;
  /** Rules of priority that were ticked. */
  readonly declared?: readonly string[] | undefined;
};

/**
 * What is offered to whoever asks, with the priority that the practice's rules give them. Where it has no levels, or
 * nothing is known of the person, it costs no more than `readDayContexts`.
 */
export async function readContextsFor(
  tx: Tx,
  scope: TenantScope,
  { clientId, declared = [], ...query }: DayContextQuery & RequesterQuery,
): Promise<DayContexts | undefined> {
  const everybodys = await readDayContexts(tx, scope, query);
  if (!everybodys || everybodys.levels.length === 0) return everybodys;
  const known = scope.actor.kind === "client" ? scope.actor.clientId : (clientId ?? null);
  if (known === null && declared.length === 0) return everybodys;
  const { level } = await readRequestPriority(tx, scope, { clientId: known, declared });
  return level > 0 ? withLevel(everybodys, level) : everybodys;
}
