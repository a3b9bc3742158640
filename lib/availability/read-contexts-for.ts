import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type Actor, portalReach } from "@/lib/core/tenancy/permissions";
import { readRequestPriority } from "@/lib/priority/read-request-priority";
import { type LastingQuery, readLastingContexts } from "./lasting-contexts";
import { type DayContexts, withLevel } from "./reads";

export type RequesterQuery = {
  /** For the team: who it is for. A client in the portal asks for themselves. */
  readonly clientId?: string | undefined;
  /** Rules of priority that were ticked. */
  readonly declared?: readonly string[] | undefined;
};

/**
 * What is offered to whoever asks, with the priority that the practice's rules give them. Where it has no levels, or
 * nothing is known of the person, it costs no more than `readLastingContexts`.
 */
export async function readContextsFor(
  tx: Tx,
  scope: TenantScope,
  { clientId, declared, ...query }: LastingQuery & RequesterQuery,
): Promise<DayContexts | undefined> {
  const everybodys = await readLastingContexts(tx, scope, query);
  if (!everybodys) return undefined;
  const level = await requesterLevel(tx, scope, everybodys, { clientId, declared });
  return level > 0 ? withLevel(everybodys, level) : everybodys;
}

/** The priority of whoever asks, by what was read for everybody; 0 is everybody's. */
export async function requesterLevel(
  tx: Tx,
  scope: TenantScope,
  { levels }: Pick<DayContexts, "levels">,
  { clientId, declared = [] }: RequesterQuery,
): Promise<number> {
  if (levels.length === 0) return 0;
  const known = requesterOf(scope.actor, clientId);
  if (known === null && declared.length === 0) return 0;
  return (await readRequestPriority(tx, scope, { clientId: known, declared })).level;
}

/** In the portal somebody asks for themselves or for whom they look after. */
function requesterOf(actor: Actor, clientId: string | undefined): string | null {
  if (actor.kind !== "client") return clientId ?? null;
  const isTheirs = clientId !== undefined && portalReach(actor).includes(clientId);
  return isTheirs ? clientId : actor.clientId;
}
