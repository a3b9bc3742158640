import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const tenantBytes = 16;
const secretBytes = 32;

/**
 * The secret of an invitation's link: base64url of the tenant's id and an HMAC of the invitation's, 64 characters.
 * Derived, so that a mail can be rendered again; the database keeps only its hash.
 */
export function invitationToken(tenantId: string, invitationId: string): string {
  const secret = createHmac("sha256", env().LINK_SECRET)
    .update(`invitation:${invitationId}`)
    .digest();
  return seal(tenantId, secret);
}

/** The secret of a calendar's address, in the form of a link's. */
export function feedToken(tenantId: string, feedId: string): string {
  const secret = createHmac("sha256", env().LINK_SECRET).update(`calendar:${feedId}`).digest();
  return seal(tenantId, secret);
}

/** The six digits that show an e-mail to be somebody's, by the id of what they were mailed for: derived as well. */
export function emailCode(tenantId: string, id: string): string {
  const secret = createHmac("sha256", env().LINK_SECRET).update(`email:${tenantId}:${id}`).digest();
  return String(secret.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** A portal session's secret in the same form, random. */
export function newClientSessionToken(tenantId: string): string {
  return seal(tenantId, randomBytes(secretBytes));
}

/** What a browser is known by, random: 43 characters. */
export function newDeviceToken(): string {
  return randomBytes(secretBytes).toString("base64url");
}

export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** The tenant that a token names, or undefined where it does not have a token's form. */
export function tenantOfToken(token: string): string | undefined {
  return /^[\w-]{64}$/.test(token) ? tenantNamedIn(token) : undefined;
}

/** The same of what may be a part of a token: a mail program broke the line, somebody copied a dot with it. */
export function tenantNamedIn(text: string): string | undefined {
  if (!/^[\w-]{22}/.test(text)) return undefined;
  const hex = Buffer.from(text.slice(0, 22), "base64url").subarray(0, tenantBytes).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function seal(tenantId: string, secret: Buffer): string {
  const tenant = Buffer.from(tenantId.replaceAll("-", ""), "hex");
  return Buffer.concat([tenant, secret]).toString("base64url");
}
