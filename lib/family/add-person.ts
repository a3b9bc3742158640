import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { namesakesOf } from "@/lib/clients/namesakes";
import { fail, ok, type Result } from "@/lib/core/result";
import { isBornInFuture } from "./born";
import type { addPersonInput } from "./schema";
import { contactOf, countTies, insertPerson, lockTie, selectFamily, writeTie } from "./store";

/** A family is small; whoever needs more asks at the desk. */
export const mostPeople = 12;

/**
 * Somebody new whom a client looks after, under the client's own contact. Who is in the list already is not theirs to
 * take (`person_known`), unless they took that person off themselves before. Adding the same person again, as after
 * an answer that was lost on its way, changes nothing.
 */
export async function addPerson(
  scope: TenantScope,
  { relation, ...input }: z.output<typeof addPersonInput>,
): Promise<
  Result<
    { readonly personId: string },
    "not_found" | "born_in_future" | "person_known" | "family_full"
  >
> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  if (isBornInFuture(scope, input.birthDate)) return fail("born_in_future");
  const carerId = actor.clientId;
  const name = input.name.replace(/\s+/g, " ");
  const birthDate = input.birthDate ?? null;
  return withTenant(scope, async (tx) => {
    if ((await countTies(tx, scope, carerId)) >= mostPeople) return fail("family_full");
    const contact = await contactOf(tx, scope, carerId);
    if (!contact) return fail("not_found");
    const named = await namesakesOf(tx, { ...contact, name });
    const formerId = await findTakenOff(tx, scope, carerId, named);
    if (formerId === "theirs") {
      const added = await findAdded(tx, scope, carerId, { name, relation, birthDate });
      return added ? ok({ personId: added.id }) : fail("person_known");
    }
    // A shared telephone shows nobody: whoever wrote another's into their profile would learn names by it.
    const isKnown = named.some(({ email }) => email !== null && email === contact.email);
    if (isKnown && !formerId) return fail("person_known");
    const personId = formerId ?? randomUUID();
    if (!formerId) {
      const { email, phone } = contact;
      await insertPerson(tx, scope, { id: personId, name, email, phone, birthDate });
    }
    await writeTie(tx, scope, { carerId, personId, relation });
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: personId },
      detail: { change: "family_added", carerId },
    });
    return ok({ personId });
  });
}

type Facts = Pick<
  Awaited<ReturnType<typeof selectFamily>>[number],
  "name" | "relation" | "birthDate"
>;

async function findAdded(tx: Tx, scope: TenantScope, carerId: string, facts: Facts) {
  const family = await selectFamily(tx, scope, carerId);
  return family.find(
    ({ name, relation, birthDate }) =>
      name === facts.name && relation === facts.relation && birthDate === facts.birthDate,
  );
}

/** Whom of some the client took off themselves before; `theirs` where they look after one of them already. */
async function findTakenOff(
  tx: Tx,
  scope: TenantScope,
  carerId: string,
  named: readonly { readonly id: string }[],
): Promise<string | "theirs" | undefined> {
  let formerId: string | undefined;
  for (const { id } of named) {
    const tie = await lockTie(tx, scope, { carerId, personId: id });
    if (tie?.isLive) return "theirs";
    if (tie?.endedBy === "client") formerId = id;
  }
  return formerId;
}
