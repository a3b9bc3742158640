import { oneLine } from "./one-line";

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * What people typed, to stand inside a sentence: one line, and where it runs from right to left, kept apart so that it
 * turns nothing around it (Unicode's isolates, UAX 9).
 */
export function inText(text: string, mostCharacters?: number): string {
  const line = oneLine(text, mostCharacters);
  return rightToLeft.test(line) ? `\u2068${line}\u2069` : line;
}
