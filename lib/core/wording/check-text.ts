import { slipsBetween } from "../slips-between";
import { knownNames, type Placeholder, placeholderOf, plain } from "./placeholders";
import {
  mostCharacters,
  type WordField,
  type WordLocale,
  type WordTexts,
  wordFields,
} from "./texts";
import { allowedIn, isPersonal, neededIn, shapeOf, type WordSet } from "./word-sets";

/** Where it is, counted from 1; an emoji counts as one. */
type Spot = { readonly line: number; readonly column: number };

export type WordProblem =
  | (Spot & { readonly kind: "unknown"; readonly word: string; readonly meant?: Placeholder })
  /** Known, but not told in this mail or not allowed in this field. */
  | (Spot & { readonly kind: "not_here" | "personal"; readonly word: string })
  | (Spot & { readonly kind: "unopened" | "unclosed" })
  | { readonly kind: "missing"; readonly placeholder: Placeholder }
  | { readonly kind: "too_long"; readonly most: number; readonly by: number }
  | { readonly kind: "empty" }
  | { readonly kind: "several_lines" };

type Place = { readonly set: WordSet; readonly field: WordField; readonly locale: WordLocale };

/** All that is wrong with a text, in the order in which it is read. */
export function checkText(text: string, place: Place): WordProblem[] {
  const { set, field, locale } = place;
  if (text.trim() === "") return mayBeEmpty(field) ? [] : [{ kind: "empty" }];
  const pieces = piecesOf(text);
  const told = pieces.flatMap(({ word }) =>
    word === undefined ? [] : placeholderOf(word, locale),
  );
  const over = [...text].length - mostCharacters[field];
  return [
    ...pieces.flatMap((piece) => problemOf(piece, text, place)),
    ...neededIn(set, field)
      .filter((needed) => !told.includes(needed))
      .map((placeholder) => ({ kind: "missing", placeholder }) as const),
    ...(over > 0 ? [{ kind: "too_long", most: mostCharacters[field], by: over } as const] : []),
    ...(/\n/.test(text.trim()) && !mayHaveLines(field) ? [{ kind: "several_lines" } as const] : []),
  ];
}

/** Whether a mail can be written with these texts. */
export function isSound(set: WordSet, locale: WordLocale, texts: WordTexts): boolean {
  return wordFields.every((field) => checkText(texts[field], { set, field, locale }).length === 0);
}

export function mayHaveLines(field: WordField): boolean {
  return field === "body" || field === "note";
}

function mayBeEmpty(field: WordField): boolean {
  return field === "button" || field === "note" || field === "sms";
}

/** What stands between braces, or a brace that has no other. */
type Piece = {
  readonly at: number;
  readonly word?: string;
  readonly lone?: "unopened" | "unclosed";
};

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/\{([^{}]*)\}|[{}]/g)].map(({ 0: found, 1: word, index: at }) =>
    word === undefined ? { at, lone: found === "{" ? "unclosed" : "unopened" } : { at, word },
  );
}

function problemOf({ at, word, lone }: Piece, text: string, place: Place): WordProblem[] {
  const spot = spotOf(text, at);
  if (word === undefined) return lone ? [{ kind: lone, ...spot }] : [];
  const { set, field, locale } = place;
  const placeholder = placeholderOf(word, locale);
  if (!placeholder) {
    const meant = meantBy(word, locale, allowedIn(set, field));
    return [{ kind: "unknown", word, ...spot, ...(meant ? { meant } : {}) }];
  }
  if (allowedIn(set, field).includes(placeholder)) return [];
  const isHidden = field === "subject" && shapeOf(set).has.includes(placeholder);
  return [{ kind: isHidden && isPersonal(placeholder) ? "personal" : "not_here", word, ...spot }];
}

function spotOf(text: string, at: number): Spot {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
}

/** A third of the letters may be wrong. */
function meantBy(
  word: string,
  locale: WordLocale,
  allowed: readonly Placeholder[],
): Placeholder | undefined {
  const typed = plain(word).slice(0, 40);
  const ranked = knownNames(locale, allowed)
    .map(({ placeholder, name }) => ({ placeholder, name, slips: slipsBetween(typed, name) }))
    .filter(({ name, slips }) => slips <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.placeholder;
}
