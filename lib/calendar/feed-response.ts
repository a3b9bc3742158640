import "server-only";
import { createHash } from "node:crypto";

/** For the one who subscribed alone, fresh for a quarter of an hour; nothing is sent again that has not changed. */
export function feedResponse(request: Request, file: string): Response {
  const tag = `"${createHash("sha256").update(file).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Cache-Control": "private, max-age=900",
    "Content-Type": "text/calendar; charset=utf-8",
    ETag: tag,
    "Referrer-Policy": "no-referrer",
  };
  const known = request.headers.get("if-none-match") ?? "";
  const isKnown = known.split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(file, { headers });
}
