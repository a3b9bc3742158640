import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type FoundClient, findClient, type Person } from "@/lib/clients/find-client";
import { keepClient } from "@/lib/clients/keep-client";
import { comparableName } from "@/lib/core/clients/same-person";
import { isOn } from "@/lib/core/portal/functions";
import { mostPeople } from "./add-person";
import { countTies, writeTie } from "./store";

/**
 * Whoever books for somebody new on the public page looks after them from then on, as a client of the same contact: the
 * link in their mail opens one portal with all of theirs. Somebody who is known already stays as they are: a form that
 * anybody can send gives nobody a way to them.
 */
export async function bringFamily(
  tx: Tx,
  scope: TenantScope,
  found: FoundClient,
  { person, callerName }: { readonly person: Person; readonly callerName?: string | undefined },
): Promise<FoundClient> {
  const isOpen = scope.actor.kind === "visitor" && isOn(scope.tenant, "family");
  if (!isOpen || !callerName || !found.isNew || person.kind !== "contact") return found;
  if (comparableName(callerName) === comparableName(found.name)) return found;
  const caller = { ...person, contact: { ...person.contact, name: callerName } };
  const carer = await findClient(tx, scope, caller);
  if (!carer) return found;
  await keepClient(tx, scope, carer);
  const kept = await keepClient(tx, scope, found);
  if ((await countTies(tx, scope, carer.id)) < mostPeople) {
    await writeTie(tx, scope, { carerId: carer.id, personId: found.id, relation: "other" });
  }
  return kept;
}
