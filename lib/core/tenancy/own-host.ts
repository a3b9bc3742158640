import { fail, ok, type Result } from "../result";

const mostLetters = 253;

/**
 * A domain as somebody typed or pasted it, as a host in ASCII and lower case: `https://Citas.Ñandú.com/x` gives
 * `citas.xn--and-6ma2c.com`. Addresses of machines and names without a dot are refused.
 */
export function parseOwnHost(text: string): Result<string, "invalid_domain"> {
  const typed = text.trim().toLowerCase();
  const url = /^https?:\/\//.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(url)) return fail("invalid_domain");
  const { hostname, username } = new URL(url);
  const host = hostname.replace(/\.$/, "");
  const isName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host);
  return isName && !username && host.length <= mostLetters ? ok(host) : fail("invalid_domain");
}

/** Whether a host is that one or stands below it. */
export function isWithinHost(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
