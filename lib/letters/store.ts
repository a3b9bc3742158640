import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { accountLetter } from "@/db/schema";
import type { Tx } from "@/db/scope";
import type { LetterAbout, LetterKind } from "@/lib/core/setup/letter";

export type NewLetter = {
  /** Any case. */
  readonly email: string;
  readonly locale: string;
  readonly about: LetterAbout;
  readonly userId?: string;
  readonly validMinutes: number;
};

/** Times are the database's, as is the clock that judges them. The letter's id. */
export async function insertLetter(tx: Tx, letter: NewLetter): Promise<string> {
  const { email, locale, about, userId, validMinutes } = letter;
  const [row] = await tx
    .insert(accountLetter)
    .values({
      ...{ kind: about.kind, email: email.toLowerCase(), locale, about, userId: userId ?? null },
      expiresAt: sql`now() + make_interval(mins => ${validMinutes})`,
    })
    .returning({ id: accountLetter.id });
  if (!row) throw new Error("The letter was not written");
  return row.id;
}

const columns = {
  id: accountLetter.id,
  kind: accountLetter.kind,
  email: accountLetter.email,
  userId: accountLetter.userId,
  locale: accountLetter.locale,
  about: accountLetter.about,
  attempts: accountLetter.attempts,
  isOpen: sql<boolean>`used_at IS NULL AND expires_at > now()`,
};

/** A letter, kept from everybody else until the transaction ends. */
export async function lockLetter(tx: Tx, id: string) {
  const [row] = await tx
    .select(columns)
    .from(accountLetter)
    .where(eq(accountLetter.id, id))
    .for("update");
  return row;
}

export async function findLetter(tx: Tx, id: string) {
  const [row] = await tx.select(columns).from(accountLetter).where(eq(accountLetter.id, id));
  return row;
}

export async function noteWrongCode(tx: Tx, id: string): Promise<void> {
  await tx
    .update(accountLetter)
    .set({ attempts: sql`attempts + 1` })
    .where(eq(accountLetter.id, id));
}

/** Used up, with every other of that kind to the same e-mail: only one of them does anything. */
export async function spend(tx: Tx, letter: { kind: LetterKind; email: string }): Promise<void> {
  await tx
    .update(accountLetter)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(accountLetter.kind, letter.kind),
        eq(accountLetter.email, letter.email),
        isNull(accountLetter.usedAt),
      ),
    );
}

/** A letter that is due, and whether its e-mail has an account that is open. */
export type DueLetter = {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
  readonly about: LetterAbout;
  readonly sendings: number;
  readonly accountName: string | null;
};

/** Takes some letters that are due, the oldest first, for the two minutes in which nobody else sends them. */
export async function claimLetters(tx: Tx, most: number): Promise<DueLetter[]> {
  const rows = await tx.execute<DueLetter>(sql`
    WITH due AS (
      SELECT id FROM account_letter WHERE done_at IS NULL AND run_at <= now()
      ORDER BY run_at LIMIT ${most} FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE account_letter l SET run_at = now() + interval '2 minutes' * power(2, l.sendings), sendings = l.sendings + 1
      FROM due WHERE l.id = due.id
      RETURNING l.id, l.email, l.locale, l.about, l.sendings
    )
    SELECT c.id, c.email, c.locale, c.about, c.sendings::int, u.name AS "accountName"
    FROM claimed c
    LEFT JOIN user_account u ON u.email = c.email AND u.disabled_at IS NULL`);
  return [...rows];
}

export async function finishLetter(tx: Tx, id: string): Promise<void> {
  await tx.update(accountLetter).set({ doneAt: sql`now()` }).where(eq(accountLetter.id, id));
}

/** Forgets letters that opened nothing any more a day ago, some at a time. How many went. */
export async function deleteOldLetters(tx: Tx): Promise<number> {
  const gone = await tx.execute(sql`
    DELETE FROM account_letter WHERE id IN (
      SELECT id FROM account_letter WHERE expires_at < now() - interval '1 day' LIMIT 500 FOR UPDATE SKIP LOCKED
    ) RETURNING id`);
  return gone.length;
}
