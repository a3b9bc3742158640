import "server-only";
import { fail } from "@/lib/core/result";
import { awaitTurns } from "@/lib/pace/await-turns";
import { mailPace } from "./mail-pace";
import type { MailMessage } from "./message";
import { type SendResult, sendEmail } from "./send-email";

/** For what leaves by itself and not from the outbox: waits its turn among all that we send, then hands it over. */
export async function sendInTurn(
  message: MailMessage,
  idempotencyKey: string,
): Promise<SendResult> {
  const pace = mailPace();
  const retryAfterSeconds = pace ? await awaitTurns(pace, 1) : 0;
  if (retryAfterSeconds === 0) return sendEmail(message, idempotencyKey);
  return fail("retry_later", { reason: "The mail provider takes nothing now", retryAfterSeconds });
}
