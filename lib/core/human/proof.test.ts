import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isProof, searchProof } from "./proof";
import { firstWordOfSha256 } from "./sha256";

test("the first word is that of everybody's SHA-256, whatever the length", () => {
  const ascii = fc.string({ unit: "binary-ascii", maxLength: 200 });
  fc.assert(
    fc.property(ascii, (text) => {
      const word = createHash("sha256").update(text, "latin1").digest().readInt32BE(0);
      expect(firstWordOfSha256(text)).toBe(word);
    }),
  );
});

test("an answer that was searched for proves its own token and no other", () => {
  const answer = searchProof("one", 0, 1_000_000) ?? "";
  expect(isProof("one", answer)).toBe(true);
  expect(isProof("another", answer)).toBe(false);
  expect(isProof("one", "")).toBe(false);
});
