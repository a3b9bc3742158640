import "server-only";
import { withSystem } from "@/db/scope";
import { log } from "@/lib/log";
import { sendInTurn } from "@/lib/mail/send-in-turn";
import { composeLetter } from "./compose-letter";
import { claimLetters, type DueLetter, deleteOldLetters, finishLetter } from "./store";

const atOnce = 20;

/** After these it is given up: with each one twice as long has passed, some hours in all. */
const mostSendings = 8;

/**
 * Sends the letters that are due; each at most once at a time, and with its id as the provider's key. What does not leave
 * is due again later. How many left.
 */
export async function sendLetters(): Promise<number> {
  const due = await withSystem((tx) => claimLetters(tx, atOnce));
  let left = 0;
  for (const letter of due) if (await sent(letter)) left += 1;
  return left;
}

/** Letters that open nothing any more are forgotten a day later. How many were. */
export function forgetLetters(): Promise<number> {
  return withSystem(deleteOldLetters);
}

/** Best effort and never awaited: a letter that does not leave now leaves with the next round of jobs. */
export function kickLetters(): void {
  sendLetters().catch((error: unknown) =>
    log.warn({ err: error }, "letters were not sent at once"),
  );
}

async function sent(letter: DueLetter): Promise<boolean> {
  const { id } = letter;
  const mail = await composeLetter(letter);
  const outcome = mail && (await sendInTurn(mail, id));
  const isOver = !outcome || outcome.ok || outcome.code === "refused";
  if (isOver || letter.sendings >= mostSendings) await withSystem((tx) => finishLetter(tx, id));
  if (outcome && !outcome.ok) {
    log.warn({ letterId: id, reason: outcome.detail?.reason }, "a letter did not leave");
  }
  return outcome?.ok ?? false;
}
