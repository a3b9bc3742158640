import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import {
  type Contact,
  findSamePerson,
  type KnownClient,
  type SamePersonRule,
} from "@/lib/core/clients/same-person";
import { fail, ok, type Result } from "@/lib/core/result";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { parsePhone } from "@/lib/format/phone";
import { localeOf } from "./locale-of";
import type { ContactInput } from "./schema";
import {
  clientById,
  completeContact,
  fillLocale,
  insertClient,
  lockClientsOfContact,
  updateZone,
} from "./store";

/** Who an appointment is for: somebody of the list, or a contact that may or may not be in it. */
export type Person =
  | { readonly kind: "listed"; readonly clientId: string; readonly timeZone?: string | undefined }
  | { readonly kind: "contact"; readonly contact: Contact; readonly rule: SamePersonRule };

/** Clients come themselves or whom they look after comes, whatever they typed; the team may name somebody of the list. */
export function readPerson(
  { actor, tenant }: TenantScope,
  given: { readonly clientId?: string | undefined; readonly client?: ContactInput | undefined },
): Result<Person, "invalid_phone" | "not_found"> {
  const timeZone = given.client?.timeZone;
  if (actor.kind === "client") {
    const clientId = given.clientId ?? actor.clientId;
    return portalReach(actor).includes(clientId)
      ? ok({ kind: "listed", clientId, timeZone })
      : fail("not_found");
  }
  const isTeam = actor.kind === "member" || actor.kind === "system";
  if (isTeam && given.clientId) return ok({ kind: "listed", clientId: given.clientId });
  if (!given.client) return fail("not_found");
  const { name, email, phone, document } = given.client;
  const parsed = phone ? parsePhone(phone, tenant.country) : ok(null);
  if (!parsed.ok) return parsed;
  const contact = {
    ...{ name: name.replace(/\s+/g, " "), email: email ?? null, phone: parsed.value },
    ...(isTeam && document ? { document } : {}),
    ...(isTeam ? {} : { timeZone }),
  };
  return ok({ kind: "contact", contact, rule: isTeam ? "same_contact" : "same_email" });
}

export type FoundClient = KnownClient & {
  readonly isNew: boolean;
  /** In what language a known one is written to; null: in the practice's. */
  readonly locale?: string | null;
};

/**
 * The client, not yet written where new; undefined for an id that the tenant does not have. Whoever else looks for the
 * same person waits until the transaction ends: of any number at one moment one makes the client, the others find them.
 */
export async function findClient(
  tx: Tx,
  scope: TenantScope,
  person: Person,
): Promise<FoundClient | undefined> {
  if (person.kind === "listed") {
    const listed = await clientById(tx, scope, person.clientId);
    return listed && { ...listed, isNew: false };
  }
  const known = await lockClientsOfContact(tx, person.contact);
  const same = findSamePerson(known, person.contact, person.rule);
  return same ? { ...same, isNew: false } : { ...person.contact, id: randomUUID(), isNew: true };
}

/**
 * Writes a new client, and what the team learned of a known one; nothing that was known is replaced, but the zone of
 * whoever books from their portal. Who has no language yet has the one that they book in from then on.
 */
export async function saveFoundClient(
  tx: Tx,
  scope: TenantScope,
  found: FoundClient,
  person: Person,
): Promise<void> {
  if (found.isNew) await insertClient(tx, scope, found);
  else if (person.kind === "listed" && person.timeZone) {
    await updateZone(tx, scope, found.id, person.timeZone);
  } else if (person.kind === "contact" && person.rule === "same_contact") {
    await completeContact(tx, scope, found, person.contact);
  } else if (person.kind === "contact" && found.locale === null) {
    const locale = localeOf(scope);
    if (locale && locale !== scope.tenant.locale) await fillLocale(tx, scope, found.id, locale);
  }
}
