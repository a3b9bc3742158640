import "server-only";
import { env } from "@/lib/env";

/** Without a choice, mail goes to Resend where its key is given and to the inbox of /dev/inbox otherwise. */
export function isSentByResend(): boolean {
  const { MAIL_DRIVER, RESEND_API_KEY } = env();
  return (MAIL_DRIVER ?? (RESEND_API_KEY ? "resend" : "inbox")) === "resend";
}

export function resendHost(): string {
  return new URL(env().RESEND_BASE_URL ?? "https://api.resend.com").host;
}
