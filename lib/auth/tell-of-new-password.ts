import "server-only";
import type { Tx } from "@/db/scope";
import { writeLetter } from "@/lib/letters/write-letter";

const validMinutes = 24 * 60;

/** Owes whoever has the account a mail that says so, in the transaction that sets another password. It opens nothing. */
export async function tellOfNewPassword(
  tx: Tx,
  account: { readonly userId: string; readonly email: string; readonly locale: string },
): Promise<void> {
  await writeLetter(tx, { ...account, about: { kind: "password_changed" }, validMinutes });
}
