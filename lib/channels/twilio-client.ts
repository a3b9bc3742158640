import "server-only";
import type { Twilio } from "twilio";
import { env } from "@/lib/env";
import { pauseProvider } from "@/lib/pace/pause-provider";
import { secondsOf } from "@/lib/pace/retry-after";

const answerWithinMs = 15_000;

/** What Twilio refused, with its own number for why; status 0: it did not answer. */
export type TwilioRefusal = {
  readonly status: number;
  readonly code: number | undefined;
  readonly retryAfterSeconds: number | undefined;
};

export type TwilioAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: TwilioRefusal };

/** Whether this installation can send texts at all. */
export function hasTwilioKeys(): boolean {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = env();
  return Boolean(TWILIO_ACCOUNT_SID && TWILIO_AUTH_TOKEN);
}

export function twilioHost(): string {
  return new URL(env().TWILIO_BASE_URL ?? "https://api.twilio.com").host;
}

/** Asks Twilio something by its own SDK, which is loaded where it is used: it is large, and most processes send no text. */
export async function askTwilio<T>(ask: (client: Twilio) => Promise<T>): Promise<TwilioAnswer<T>> {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = env();
  const { default: twilio } = await import("twilio");
  const httpClient = await newHttpClient();
  try {
    const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, { httpClient });
    return { ok: true, value: await ask(client) };
  } catch (error) {
    const refusal = refusalOf(error, httpClient.lastResponse?.headers ?? {});
    if (isForAll(refusal)) await pauseProvider(twilioHost(), refusal.retryAfterSeconds);
    return { ok: false, refusal };
  }
}

/** Whether Twilio signed a request to that public address, with its form. */
export async function isSignedByTwilio(
  signature: string,
  url: string,
  form: Readonly<Record<string, string>>,
): Promise<boolean> {
  const { TWILIO_AUTH_TOKEN = "" } = env();
  const { default: twilio } = await import("twilio");
  return twilio.validateRequest(TWILIO_AUTH_TOKEN, signature, url, { ...form });
}

/** Twilio's own, but for the address where TWILIO_BASE_URL gives another. */
async function newHttpClient() {
  const { default: twilio } = await import("twilio");
  const { TWILIO_BASE_URL } = env();
  const client = new twilio.RequestClient({ timeout: answerWithinMs });
  if (!TWILIO_BASE_URL) return client;
  const request = client.request.bind(client);
  client.request = ((options: Parameters<typeof request>[0]) => {
    const { pathname, search } = new URL(options.uri);
    return request({ ...options, uri: new URL(pathname + search, TWILIO_BASE_URL).href });
  }) as typeof client.request;
  return client;
}

/** Too many requests of the whole account; other limits are a number's own. */
function isForAll({ status, code }: TwilioRefusal): boolean {
  return status === 429 && (code === undefined || code === 20429);
}

/** An error of ours is thrown on: only what came from the network or from Twilio is an answer. */
function refusalOf(error: unknown, headers: Record<string, unknown>): TwilioRefusal {
  const { status, code, isAxiosError } = error as Record<string, unknown>;
  if (typeof status !== "number" && !isAxiosError) throw error;
  return {
    status: typeof status === "number" ? status : 0,
    code: typeof code === "number" ? code : undefined,
    retryAfterSeconds: secondsOf(headers["retry-after"]),
  };
}
