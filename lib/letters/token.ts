import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const idBytes = 16;

/** The secret of a letter's link: base64url of its id and an HMAC of it, 64 characters. Nothing of it is stored. */
export function letterToken(letterId: string): string {
  const id = Buffer.from(letterId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, secretOf("link", letterId)]).toString("base64url");
}

/** The letter that a token opens, or undefined for one that is not ours. */
export function letterOfToken(token: string): string | undefined {
  if (!/^[\w-]{64}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const hex = bytes.subarray(0, idBytes).toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const given = bytes.subarray(idBytes);
  const right = secretOf("link", id);
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
}

/** The six digits of a letter that are written down by hand. */
export function letterCode(letterId: string): string {
  return String(secretOf("code", letterId).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

function secretOf(use: "link" | "code", letterId: string): Buffer {
  return createHmac("sha256", env().LINK_SECRET).update(`letter:${use}:${letterId}`).digest();
}
