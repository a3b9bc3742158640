import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gzipOf, piecesOf, plainOf } from "./gzip-pieces";

const nonce = () => randomBytes(16).toString("base64");

test("any text unpacks to itself with another mark in the places of the first", () => {
  const anyText = fc.array(fc.string({ unit: "binary", maxLength: 20 }), { maxLength: 5 });
  fc.assert(
    fc.property(anyText, (texts) => {
      const [first, second] = [nonce(), nonce()];
      const pieces = piecesOf(texts.join(first), first);
      const wanted = Buffer.from(texts.join(second));
      expect(plainOf(pieces, second).equals(wanted)).toBe(true);
      expect(gunzipSync(gzipOf(pieces, second)).equals(wanted)).toBe(true);
    }),
  );
});

test("a piece refers to those before it: what a page says twice costs little the second time", () => {
  const [first, second] = [nonce(), nonce()];
  const said = randomBytes(4_000).toString("hex");
  const packed = (text: string) => gzipOf(piecesOf(text, first), second).length;
  expect(packed(`${said}${first}${said}`)).toBeLessThan(packed(said) + 200);
});
