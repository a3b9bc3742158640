import { createHash } from "node:crypto";
import type { Drawn } from "./draw";
import { type Piece, piecesOf, plainOf } from "./gzip-pieces";

/** A page as it was drawn, cut where the nonce of that answer stood: every answer gets one of its own. */
export type Print = {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly nonce: string;
  readonly pieces: readonly Piece[];
  /** Weak: equal but for the nonce. */
  readonly etag: string;
  readonly bytes: number;
};

/** Undefined for what is not everybody's page: a refusal, a way to elsewhere, an answer that sets a cookie. */
export function printOf({ status, headers, body }: Drawn): Print | undefined {
  const policy = String(headers["content-security-policy"] ?? "");
  const nonce = /'nonce-([\w+/=]{20,})'/.exec(policy)?.[1];
  if (status !== 200 || headers["set-cookie"] || !nonce) return undefined;
  const pieces = piecesOf(body.toString("utf8"), nonce);
  const hash = createHash("sha256").update(plainOf(pieces, "")).digest("base64url").slice(0, 27);
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === "string" && !ownOfEachAnswer.has(name) ? [[name, value] as const] : [],
  );
  const bytes = pieces.reduce((sum, { plain, packed }) => sum + plain.length + packed.length, 0);
  return { headers: kept, nonce, pieces, etag: `W/"${hash}"`, bytes };
}

const ownOfEachAnswer = new Set([
  // It would ask for the style sheets, which stand in the page, before its first picture.
  "link",
  ...["connection", "keep-alive", "transfer-encoding", "content-length", "date", "x-request-id"],
]);
