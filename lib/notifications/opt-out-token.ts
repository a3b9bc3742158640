import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { tenantOfToken } from "@/lib/invitations/token";

const idBytes = 16;

/**
 * The secret of the link by which a client does without all that is not essential: base64url of the tenant's id, the
 * client's and half an HMAC of both, 64 characters as a portal's link. It opens nothing else, and never expires: a mail
 * of years ago still has to stop.
 */
export function optOutToken(tenantId: string, clientId: string): string {
  const named = Buffer.concat([bytesOf(tenantId), bytesOf(clientId)]);
  return Buffer.concat([named, proofOf(named)]).toString("base64url");
}

/** The client of that tenant whose link it is, or undefined where somebody made it up. */
export function clientOfOptOut(tenantId: string, token: string): string | undefined {
  if (tenantOfToken(token) !== tenantId) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const named = bytes.subarray(0, idBytes * 2);
  if (!timingSafeEqual(bytes.subarray(idBytes * 2), proofOf(named))) return undefined;
  const hex = named.subarray(idBytes).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function proofOf(named: Buffer): Buffer {
  return createHmac("sha256", env().LINK_SECRET)
    .update("opt-out:")
    .update(named)
    .digest()
    .subarray(0, idBytes);
}
