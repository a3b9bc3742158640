import { firstWordOfSha256 } from "./sha256";

/** Some ten thousands of hashes: a blink for whoever fills in one form, a bill for whoever sends thousands. */
const proofBits = 14;

/** Whether somebody searched until the hash of both begins with enough zeros. */
export function isProof(token: string, answer: string): boolean {
  return Math.clz32(firstWordOfSha256(`${token}:${answer}`)) >= proofBits;
}

/** Looks at `tries` answers from `from` on; undefined where none of them is one. */
export function searchProof(token: string, from: number, tries: number): string | undefined {
  for (let n = from; n < from + tries; n += 1) {
    const answer = n.toString(36);
    if (isProof(token, answer)) return answer;
  }
  return undefined;
}
