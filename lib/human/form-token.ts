import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** A form that was shown: when, and which one. */
export type ShownForm = { readonly shownMs: number; readonly id: string };

const longestMs = 24 * 60 * 60 * 1000;

/** Put into a form when it is shown: `<ms, base 36>.<id>.<seal>`. Any process of ours reads it. */
export function formToken(tenantId: string, nowMs: number): string {
  const plain = `${nowMs.toString(36)}.${randomBytes(12).toString("base64url")}`;
  return `${plain}.${sealOf(tenantId, plain)}`;
}

/** Undefined for a token that is not ours, of another tenant, or of a form that is open for more than a day. */
export function readFormToken(
  tenantId: string,
  token: string,
  nowMs: number,
): ShownForm | undefined {
  const [moment = "", id = "", seal = ""] = token.split(".");
  const [given, right] = [seal, sealOf(tenantId, `${moment}.${id}`)].map((each) =>
    Buffer.from(each),
  );
  if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) {
    return undefined;
  }
  const shownMs = Number.parseInt(moment, 36);
  return nowMs - shownMs <= longestMs ? { shownMs, id } : undefined;
}

function sealOf(tenantId: string, plain: string): string {
  return createHmac("sha256", env().LINK_SECRET)
    .update(`form:${tenantId}:${plain}`)
    .digest("base64url")
    .slice(0, 32);
}
