import "server-only";
import { createHmac } from "node:crypto";
import { sameSecret } from "@/lib/auth/same-secret";

const holdsMs = 5 * 60_000;

export type SignedWebhook = {
  readonly id: string;
  /** Epoch seconds, when it was signed. */
  readonly timestamp: string;
  /** Of several, one has to hold: while a secret is being replaced there are two. */
  readonly signature: string;
  readonly payload: string;
};

/**
 * Whether whoever knows the secret signed this within five minutes of that moment (Standard Webhooks, as Svix and Resend
 * sign). Not by their libraries: those judge the age by the machine's own clock.
 */
export function isSignedWebhook(webhook: SignedWebhook, secret: string, nowMs: number): boolean {
  const { id, timestamp, signature, payload } = webhook;
  if (!id || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs - Number(timestamp) * 1000) > holdsMs) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const right = createHmac("sha256", key).update(`${id}.${timestamp}.${payload}`).digest("base64");
  return signature.split(" ").some((each) => sameSecret(each, `v1,${right}`));
}
