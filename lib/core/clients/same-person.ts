/** What is known of somebody who may be in the list already. */
export interface KnownClient {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface Contact {
  readonly name: string;
  /** Lower case. */
  readonly email: string | null;
  /** E.164 */
  readonly phone: string | null;
  /** Told to the desk. */
  readonly document?: string | null;
  /** IANA, as their browser says. */
  readonly timeZone?: string | undefined;
}

/**
 * `same_contact`: the same name with the same e-mail or telephone. For the team, who know whom they talk to.
 * `same_email`: a telephone alone is enough only where it contradicts no e-mail, because what is booked in
 * somebody's name is mailed to the e-mail on file. For those who book for themselves.
 */
export type SamePersonRule = "same_contact" | "same_email";

/** The one of a shared e-mail or telephone who has this name: a family's members stay apart. */
export function findSamePerson<K extends KnownClient>(
  known: readonly K[],
  contact: Contact,
  rule: SamePersonRule,
): K | undefined {
  const name = comparableName(contact.name);
  return known.find(
    (client) => comparableName(client.name) === name && sameContact(client, contact, rule),
  );
}

/** Without accents, case and extra spaces: "  José  PÉREZ" is "jose perez". */
export function comparableName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim()
    .replace(/\s+/g, " ");
}

function sameContact(client: KnownClient, contact: Contact, rule: SamePersonRule): boolean {
  const sameEmail = contact.email !== null && client.email?.toLowerCase() === contact.email;
  const samePhone = contact.phone !== null && client.phone === contact.phone;
  if (sameEmail) return true;
  return samePhone && (rule === "same_contact" || contact.email === client.email);
}
