import "server-only";
import { type ErrorResponse, Resend } from "resend";
import type { ChannelProblem } from "@/lib/core/channels/channels";
import { fail, ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";
import { pauseProvider } from "@/lib/pace/pause-provider";
import { secondsOf } from "@/lib/pace/retry-after";
import { isSentByResend, resendHost } from "./driver";
import type { MailMessage } from "./message";
import { storeInboxMessage } from "./store";

export type SendFailure = {
  /** In plain words for whoever looks after the mail; names no person. */
  readonly reason: string;
  /** When the provider said so. */
  readonly retryAfterSeconds?: number;
  /** The provider takes nothing from us for now: other messages should wait too. */
  readonly isBusy?: boolean;
  /** What somebody must mend first. */
  readonly problem?: ChannelProblem;
};

export type SendResult = Result<{ providerId: string }, "retry_later" | "refused", SendFailure>;

/** By these the provider names our message when it tells what became of it. */
export const tenantTag = "tenant";
export const messageTag = "message";

/**
 * Hands one message to the configured driver, now: whoever sends waits its turn before. The same key never makes a second e-mail (at Resend, for 24 hours). Of a
 * tenant's message its provider tells what becomes of it.
 */
export async function sendEmail(
  message: MailMessage,
  idempotencyKey: string,
  tenantId?: string,
): Promise<SendResult> {
  return isSentByResend()
    ? sendByResend(message, idempotencyKey, tenantId)
    : ok({ providerId: await storeInboxMessage(message, idempotencyKey) });
}

const answerWithinMs = 15_000;

async function sendByResend(
  message: MailMessage,
  idempotencyKey: string,
  tenantId: string | undefined,
): Promise<SendResult> {
  const { RESEND_API_KEY, RESEND_BASE_URL } = env();
  if (!RESEND_API_KEY) return fail("retry_later", { reason: "RESEND_API_KEY is not set" });
  const resend = new Resend(RESEND_API_KEY, RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : {});
  const { attachments, ...rest } = message;
  const answer = await resend.emails.send(
    { ...rest, attachments: attachments.map(encoded), ...tagged(idempotencyKey, tenantId) },
    { idempotencyKey, signal: AbortSignal.timeout(answerWithinMs) },
  );
  if (answer.error) {
    const retryAfterSeconds = secondsOf(answer.headers?.["retry-after"]);
    if (answer.error.statusCode === 429) await pauseProvider(resendHost(), retryAfterSeconds);
    return failure(answer.error, retryAfterSeconds);
  }
  return ok({ providerId: answer.data.id });
}

function tagged(messageId: string, tenantId: string | undefined) {
  if (!tenantId) return {};
  return {
    tags: [
      { name: tenantTag, value: tenantId },
      { name: messageTag, value: messageId },
    ],
  };
}

function encoded({ filename, contentType, content }: MailMessage["attachments"][number]) {
  return { filename, contentType, content: Buffer.from(content, "utf8").toString("base64") };
}

/** Errors of our settings (key, sender) and of the moment pass; what is wrong with the message itself does not. */
function failure(error: ErrorResponse, retryAfterSeconds: number | undefined): SendResult {
  const status = error.statusCode;
  const reason = status ? `Resend answered ${status} (${error.name})` : "Resend did not answer";
  const isAboutMessage =
    status !== null &&
    status >= 400 &&
    status < 500 &&
    ![401, 403, 408, 409, 425, 429].includes(status) &&
    error.name !== "invalid_from_address";
  if (isAboutMessage) return fail("refused", { reason });
  return fail("retry_later", {
    reason,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    isBusy: status === 429,
    ...problemOf(error),
  });
}

function problemOf({ statusCode, name }: ErrorResponse): { readonly problem?: ChannelProblem } {
  // Of a domain that is not verified Resend says that the message is not valid, and that it may not leave.
  const isSender = statusCode === 403 && name === "validation_error";
  if (isSender || name === "invalid_from_address") return { problem: "wrong_sender" };
  return statusCode === 401 || statusCode === 403 ? { problem: "wrong_key" } : {};
}
