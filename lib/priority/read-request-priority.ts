import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type RequestPriority, requestPriority } from "@/lib/core/priority/request-priority";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { selectRequestFacts } from "./request-store";

export type PriorityRequest = {
  /** Undefined for somebody who is not in the list yet; null while nobody has been named. */
  readonly clientId: string | null | undefined;
  readonly reason?: string | undefined;
  /** Rules that were ticked. */
  readonly declared?: readonly string[] | undefined;
};

/** Which priority a request has by the tenant's rules, in one round trip. */
export async function readRequestPriority(
  tx: Tx,
  scope: TenantScope,
  { clientId, reason, declared = [] }: PriorityRequest,
): Promise<RequestPriority> {
  const { tenant, actor, nowMs } = scope;
  const { rules, birthDate, traits, hasVisited } = await selectRequestFacts(
    tx,
    scope,
    clientId ?? null,
  );
  return requestPriority(rules, {
    ...{ reason: reason ?? null, declared, birthDate, traits },
    byTeam: actor.kind === "member" || actor.kind === "system",
    isFirstVisit: clientId !== null && !hasVisited,
    today: localDateOf(toMinute(nowMs), tenant.timeZone),
  });
}
