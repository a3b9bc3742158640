import "server-only";
import type { Tx } from "@/db/scope";
import { type Contact, comparableName, type KnownClient } from "@/lib/core/clients/same-person";
import { lockClientsOfContact } from "./store";

/** Clients of that name who share the e-mail or the telephone. Until the transaction ends nobody else looks for them. */
export async function namesakesOf(tx: Tx, contact: Contact): Promise<readonly KnownClient[]> {
  const known = await lockClientsOfContact(tx, contact);
  return known.filter(({ name }) => comparableName(name) === comparableName(contact.name));
}
