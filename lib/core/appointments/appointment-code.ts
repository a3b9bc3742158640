/** Without the letters and digits that are mistaken for each other on the telephone: 0 O, 1 I L, 5 S, 8 B, 2 Z. */
const alphabet = "ACDEFGHJKMNPQRTUVWXY34679";

export const codeLength = 6;

/** What somebody types as a code, as it is written; undefined where it cannot be one, of whatever alphabet. */
export function readCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return code.length === codeLength && /^[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** A code from random bytes, one character each; bytes that would favour a character are skipped by the caller. */
export function codeFrom(bytes: Uint8Array): string {
  let code = "";
  for (const byte of bytes) {
    if (code.length === codeLength) break;
    if (byte < fairBelow) code += alphabet[byte % alphabet.length];
  }
  return code;
}

/** The largest multiple of the alphabet that a byte can hold: 250. */
const fairBelow = Math.floor(256 / alphabet.length) * alphabet.length;
