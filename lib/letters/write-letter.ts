import "server-only";
import type { Tx } from "@/db/scope";
import { insertLetter, type NewLetter } from "./store";

/**
 * Owes somebody a letter, in the transaction of what it is about; `sendLetters` sends it. The work before it must not
 * depend on whether the e-mail has an account: that is looked up when the letter leaves.
 */
export function writeLetter(tx: Tx, letter: NewLetter): Promise<string> {
  return insertLetter(tx, letter);
}
