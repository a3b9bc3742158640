import "server-only";
import { emailInput, phoneInput } from "@/lib/clients/schema";
import { listedPeople } from "@/lib/core/clients/list-lines";
import {
  type Contact,
  comparableName,
  findSamePerson,
  type KnownClient,
} from "@/lib/core/clients/same-person";
import { parsePhone } from "@/lib/format/phone";

/** Why a line of a list cannot be invited: a key of messages/errors. */
export type ListProblem =
  | "name_missing"
  | "too_long"
  | "no_email_here"
  | "invalid_email"
  | "invalid_phone";

export type ListLine = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  /** E.164 where it could be read, else as it was written. */
  readonly phone: string;
  /** Not in the list of clients yet, in it already, named before in this list, or wrong. */
  readonly state: "new" | "known" | "repeated" | ListProblem;
};

const longestName = 120;

/** Judges a pasted list line by line, in a tenant's country and against the clients whom it has. */
export function readList(
  text: string,
  country: string,
  known: readonly KnownClient[],
): readonly ListLine[] {
  const seen = new Set<string>();
  return listedPeople(text).map(({ line, ...typed }) => {
    const name = typed.name.replace(/\s+/g, " ");
    const parsed = parsePhone(typed.phone, country);
    const phone = typed.phone && parsed.ok ? parsed.value : typed.phone;
    const problem = problemOf({ ...typed, name }, parsed.ok);
    const contact: Contact = { name, email: typed.email, phone: phone || null };
    const key = `${typed.email} ${comparableName(name)}`;
    const isRepeated = seen.has(key);
    if (!problem) seen.add(key);
    const isKnown = findSamePerson(known, contact, "same_contact") !== undefined;
    const state = problem ?? (isRepeated ? "repeated" : isKnown ? "known" : "new");
    return { line, name, email: typed.email, phone, state };
  });
}

/** Whether a line is to be invited. */
export function isInvitable({ state }: ListLine): boolean {
  return state === "new" || state === "known";
}

type Typed = { readonly name: string; readonly email: string; readonly phone: string };

function problemOf({ name, email, phone }: Typed, isPhone: boolean): ListProblem | undefined {
  if (name.length < 2) return "name_missing";
  if (name.length > longestName) return "too_long";
  if (!email) return "no_email_here";
  if (!emailInput.safeParse(email).success) return "invalid_email";
  if (phone && !(isPhone && phoneInput.safeParse(phone).success)) return "invalid_phone";
  return undefined;
}
