import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { requestIdOf } from "@/lib/http/request-id";
import { gzipOf, plainOf } from "./gzip-pieces";
import type { PageRequest } from "./page-request";
import type { Print } from "./print";

/** Shows a page that was drawn before, with a nonce of this answer; 304 to a browser that has the same. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { kind, headers: drawnFrom }: PageRequest,
  print: Print,
): void {
  const nonce = randomBytes(16).toString("base64");
  response.setHeader("X-Request-Id", requestIdOf(request.headers["x-request-id"]));
  // Whoever goes back to the free times must see those of now, which no-store alone makes a browser ask for.
  const mayBeKept = kind === "page" && !("rsc" in drawnFrom);
  if (mayBeKept && request.headers["if-none-match"]?.includes(print.etag)) {
    // No policy: the page that the browser has was sent with its own, and keeps it.
    response.writeHead(304, { ETag: print.etag, "Cache-Control": askFirst }).end();
    return;
  }
  for (const [name, value] of print.headers) {
    response.setHeader(name, value.replaceAll(print.nonce, nonce));
  }
  if (mayBeKept) {
    response.setHeader("Cache-Control", askFirst);
    response.setHeader("ETag", print.etag);
  }
  const isPacked = takesGzip(request.headers["accept-encoding"] ?? "");
  const body = isPacked ? gzipOf(print.pieces, nonce) : plainOf(print.pieces, nonce);
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** One browser may keep it, and asks each time whether it is still the same. */
const askFirst = "private, no-cache";

function takesGzip(accepted: string): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted);
}
