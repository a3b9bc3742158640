import "server-only";
import { createHmac } from "node:crypto";
import { cookies } from "next/headers";
import { withIdentity } from "@/db/scope";
import {
  copySecretCookie,
  listSecretCookie,
  marksSecretCookie,
} from "@/lib/core/offline/kept-here";
import { env } from "@/lib/env";
import { readSessionId, servedOverHttps } from "./session-cookie";
import { findSessionEnd } from "./store";

/** When the login of this request ends by itself, in epoch milliseconds; undefined where it just has. */
export async function loginEndsAtMs(): Promise<number | undefined> {
  const sessionId = await readSessionId();
  if (!sessionId) return undefined;
  return (await withIdentity((tx) => findSessionEnd(tx, sessionId)))?.getTime();
}

/**
 * Gives a device what opens the list that it keeps, until that expires, and the marks made on it, which may outlast a
 * login. Scripts of our pages must read both, hence no httpOnly. They stand apart from what they open (ADR 20), and the
 * browser forgets them in time by itself.
 */
export async function giveDeviceSecrets(userId: string, listExpiresAtMs: number): Promise<void> {
  const sessionId = await readSessionId();
  if (!sessionId) return;
  const [jar, common] = [await cookies(), attributes()];
  const list = secretOf("list", sessionId);
  jar.set(listSecretCookie, list, { ...common, expires: new Date(listExpiresAtMs) });
  jar.set(marksSecretCookie, marksSecret(userId), { ...common, maxAge: marksSecretSeconds });
}

/** From here on this device opens nothing that it keeps. */
export async function takeDeviceSecrets(): Promise<void> {
  const jar = await cookies();
  for (const name of [listSecretCookie, marksSecretCookie]) {
    jar.set(name, "", { ...attributes(), maxAge: 0 });
  }
}

/**
 * Gives a client's device what opens the portal that it keeps, until that expires: another session has another. All of the
 * practice's pages read it, as what is kept is renewed where a booking ends too.
 */
export async function givePortalSecret(
  slug: string,
  sessionId: string,
  copyExpiresAtMs: number,
): Promise<void> {
  const options = { ...attributes(), path: `/${slug}`, expires: new Date(copyExpiresAtMs) };
  (await cookies()).set(copySecretCookie, secretOf("portal", sessionId), options);
}

/** From here on a client's device opens nothing that it keeps. */
export async function takePortalSecret(slug: string): Promise<void> {
  const options = { ...attributes(), path: `/${slug}`, maxAge: 0 };
  (await cookies()).set(copySecretCookie, "", options);
}

/** What seals the marks of a person, in whatever login they made them: 43 characters of base64url. */
export function marksSecret(userId: string): string {
  return secretOf("marks", userId);
}

/** A day longer than a mark may wait. */
const marksSecretSeconds = 3 * 24 * 60 * 60;

function secretOf(kind: "list" | "marks" | "portal", id: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`device:${kind}:${id}`).digest("base64url");
}

/** Sent to and readable by pages of the team alone. */
function attributes() {
  return { path: "/dashboard", sameSite: "strict", secure: servedOverHttps() } as const;
}
