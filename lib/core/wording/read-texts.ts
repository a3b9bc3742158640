import { type WordField, type WordTexts, wordFields } from "./texts";

/** Stored texts, whatever was stored: undefined where they are none. Fields of a later time are left out. */
export function readTexts(stored: unknown): WordTexts | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const texts: [WordField, unknown][] = wordFields.map((field) => [
    field,
    Reflect.get(stored, field) ?? "",
  ]);
  if (!texts.every((entry): entry is [WordField, string] => typeof entry[1] === "string")) {
    return undefined;
  }
  return Object.fromEntries(texts) as WordTexts;
}
