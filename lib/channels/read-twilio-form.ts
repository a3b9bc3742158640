import "server-only";
import { readAtMost } from "@/lib/api/read-at-most";
import { env } from "@/lib/env";
import { hasTwilioKeys, isSignedByTwilio } from "./twilio-client";

const mostBytes = 32_768;

export type TwilioForm = {
  readonly form: Readonly<Record<string, string>>;
  /** Of the address that it was sent to, which its signature covers. */
  readonly query: URLSearchParams;
};

/**
 * Reads a request of Twilio's: `off` without its keys, `forged` where it is not signed for the public address at which
 * people see us.
 */
export async function readTwilioForm(request: Request): Promise<TwilioForm | "off" | "forged"> {
  if (!hasTwilioKeys()) return "off";
  const { pathname, search, searchParams } = new URL(request.url);
  const body = await readAtMost(request, mostBytes);
  if (body === undefined) return "forged";
  const form = Object.fromEntries(new URLSearchParams(Buffer.from(body).toString("utf8")));
  const signature = request.headers.get("x-twilio-signature") ?? "";
  const isSigned = await isSignedByTwilio(signature, `${env().APP_URL}${pathname}${search}`, form);
  return isSigned ? { form, query: searchParams } : "forged";
}
