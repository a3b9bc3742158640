import { fail, ok, type Result } from "../result";
import { parseOwnHost } from "./own-host";

/** Sites that show a tenant's pages are few. */
export const mostFrameOrigins = 10;

/**
 * The origin of a site as somebody typed or pasted it: `www.midominio.com/turnos` gives `https://www.midominio.com`.
 * Plain http is for a machine of one's own.
 */
export function parseFrameOrigin(text: string): Result<string, "invalid_origin"> {
  const typed = text.trim();
  const url = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(url)) return fail("invalid_origin");
  const { protocol, hostname, origin, username } = new URL(url);
  const isHere = hostname === "localhost" || hostname === "127.0.0.1";
  const isFit = isHere ? /^https?:$/.test(protocol) : protocol === "https:" && isSite(hostname);
  return isFit && !username ? ok(origin) : fail("invalid_origin");
}

function isSite(hostname: string): boolean {
  const host = parseOwnHost(hostname);
  return host.ok && host.value === hostname;
}
