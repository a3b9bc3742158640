import "server-only";
import { type Tx, withIdentity } from "@/db/scope";
import { sameSecret } from "@/lib/auth/same-secret";
import { fail, ok, type Result } from "@/lib/core/result";
import type { LetterAbout, LetterKind } from "@/lib/core/setup/letter";
import { isUuid } from "@/lib/core/uuid";
import { findLetter, lockLetter, noteWrongCode, spend } from "./store";
import { letterCode, letterOfToken } from "./token";

/** Wrong codes after which a letter opens nothing any more. */
const mostAttempts = 5;

export type OpenedLetter<A extends LetterAbout = LetterAbout> = {
  readonly email: string;
  readonly userId: string | null;
  readonly locale: string;
  readonly about: A;
};

/**
 * A letter by its code, kept from everybody else until the transaction ends. A wrong code is noted, so the transaction
 * has to end well even then.
 */
export async function openByCode<K extends LetterKind>(
  tx: Tx,
  kind: K,
  { letterId, code }: { readonly letterId: string; readonly code: string },
): Promise<Result<OpenedLetter<Extract<LetterAbout, { kind: K }>>, "code_expired" | "wrong_code">> {
  const letter = await openLetter(tx, kind, letterId);
  if (!letter) return fail("code_expired");
  if (sameSecret(code, letterCode(letterId))) return ok(letter);
  await noteWrongCode(tx, letterId);
  return fail("wrong_code");
}

/** A letter that still opens something by its id, kept from everybody else until the transaction ends. */
export async function openLetter<K extends LetterKind>(
  tx: Tx,
  kind: K,
  letterId: string,
): Promise<OpenedLetter<Extract<LetterAbout, { kind: K }>> | undefined> {
  const letter = await lockLetter(tx, letterId);
  const isOpen = letter?.isOpen && letter.attempts < mostAttempts && letter.about.kind === kind;
  return isOpen ? { ...letter, about: letter.about as never } : undefined;
}

/** A letter by the token of its link, kept from everybody else until the transaction ends. */
export async function openByToken(
  tx: Tx,
  token: string,
): Promise<Result<OpenedLetter, "link_expired">> {
  const id = letterOfToken(token);
  const letter = id ? await lockLetter(tx, id) : undefined;
  return letter?.isOpen ? ok(letter) : fail("link_expired");
}

/** Spends it; in the transaction of what it was good for. */
export function spendLetter(tx: Tx, { about, email }: OpenedLetter): Promise<void> {
  return spend(tx, { kind: about.kind, email });
}

/**
 * What a page may say of a letter whose token or id it was given; undefined where it opens nothing any more, or never
 * did: that is looked up too, so that no answer is quicker than another.
 */
export async function peekLetter(of: { token: string } | { letterId: string }) {
  const id = "token" in of ? letterOfToken(of.token) : of.letterId;
  const letter = await withIdentity((tx) => findLetter(tx, isUuid(id) ? id : noLetter));
  if (!letter?.isOpen || letter.attempts >= mostAttempts) return undefined;
  const { kind, email, about } = letter;
  return { kind, email, about };
}

const noLetter = "00000000-0000-0000-0000-000000000000";
