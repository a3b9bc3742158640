import "server-only";
import type { Tx } from "@/db/scope";
import { findAccount, insertAccount } from "./store";

export type EnsuredAccount = {
  readonly userId: string;
  readonly isNew: boolean;
  readonly isDisabled: boolean;
};

/** The account of an e-mail; a new one where there is none, in the caller's transaction. A known one stays as it is. */
export async function ensureAccount(
  tx: Tx,
  given: {
    readonly email: string;
    readonly name: string;
    readonly passwordHash: string;
    readonly locale: string;
  },
): Promise<EnsuredAccount> {
  const userId = await insertAccount(tx, { ...given, email: given.email.toLowerCase() });
  if (userId) return { userId, isNew: true, isDisabled: false };
  const known = await findAccount(tx, given.email);
  if (!known) throw new Error("An account that stands in the way is there");
  return { userId: known.id, isNew: false, isDisabled: known.disabledAt !== null };
}
