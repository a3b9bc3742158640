import { type Placeholder, placeholderOf } from "./placeholders";
import type { WordLocale } from "./texts";

export type WordValues = Readonly<Partial<Record<Placeholder, string | number>>>;

/**
 * A checked text with what it stands for. What is put in is not read again, so that a name in braces stays one; a
 * placeholder with a capital ({Cita}) begins with one. A sentence that ends with an hour (“a. m.”) has one full stop.
 */
export function fillText(text: string, locale: WordLocale, values: WordValues): string {
  return text.replace(/\{([^{}]*)\}(\.(?!\.))?/g, (_, typed: string, stop = "") => {
    const placeholder = placeholderOf(typed, locale);
    const value = String((placeholder && values[placeholder]) ?? "");
    const written = /^\s*\p{Lu}/u.test(typed) ? withCapital(value) : value;
    return written.endsWith(".") ? written : written + stop;
  });
}

/** Paragraphs stand apart by blank lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function withCapital(value: string): string {
  const [first = "", ...rest] = value;
  return first.toUpperCase() + rest.join("");
}
