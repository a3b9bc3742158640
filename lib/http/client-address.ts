import { env } from "@/lib/env";

/** Set by our own server from the socket (instrumentation.ts); what a client sends under this name is overwritten. */
export const peerAddressHeader = "x-citaria-peer";

/**
 * Whom per-address limits count: the socket's address, or behind N proxies of ours the Nth from the right in
 * X-Forwarded-For. What stands further left was written by the client and is never believed.
 */
export function clientAddress(headers: Headers, proxies = env().TRUSTED_PROXIES): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const forwarded = proxies > 0 ? hops.at(-proxies) : undefined;
  return networkOf(forwarded || headers.get(peerAddressHeader) || "unknown");
}

/** One household or office has a whole /64 of IPv6 addresses: they count as one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const [left = "", right] = plain.split("::");
  const head = left.split(":").filter(Boolean);
  const tail = right === undefined ? [] : right.split(":").filter(Boolean);
  const middle =
    right === undefined ? [] : Array(Math.max(0, 8 - head.length - tail.length)).fill("0");
  return `${[...head, ...middle, ...tail].slice(0, 4).join(":")}::/64`;
}
