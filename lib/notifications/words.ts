import "server-only";
import { fillText, paragraphsOf, type WordValues } from "@/lib/core/wording/fill-text";
import type { WordSet, wordSets } from "@/lib/core/wording/word-sets";
import { type Addressee, greetedName, whoseWords } from "./addressee";
import { inText } from "./in-text";
import { capitalized } from "./mail-parts";
import type { MailReader } from "./mail-reader";

/** What a mail of one set has to know, and whatever else its default words ask for. */
export type WordsKnown<S extends WordSet> = Readonly<
  Record<(typeof wordSets)[S]["has"][number], string | number>
> & { readonly [also: string]: string | number };

export type Words = {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The tenant's label for the button; undefined: the usual one. */
  readonly button: string | undefined;
  /** What the tenant adds below it. */
  readonly notes: readonly string[];
};

/** A mail's words: the tenant's own where it has some in this language, else ours. In a subject a date is short. */
export function wordsOf<S extends WordSet>(
  reader: MailReader,
  set: S,
  known: WordsKnown<S>,
): Words {
  const { language } = reader;
  const own = reader.own.get(ownKey(set, language));
  if (!own) return defaultWords(reader, set, known);
  const values: WordValues = known;
  const { shortDate = values.date ?? "" } = known;
  const filled = (text: string) => fillText(text, language, values);
  return {
    subject: fillText(own.subject, language, { ...values, date: shortDate }),
    heading: filled(own.heading),
    paragraphs: paragraphsOf(own.body).map(filled),
    button: own.button || undefined,
    notes: paragraphsOf(own.note).map(filled),
  };
}

export function ownKey(set: WordSet, language: string): string {
  return `${set}:${language}`;
}

/** The words of messages/{es,en}/emails.json by the name of the set; they greet whoever they know by name. */
export function defaultWords(
  { t: typed }: Pick<MailReader, "t">,
  set: WordSet,
  known: { readonly [name: string]: string | number },
): Words {
  const t = typed as unknown as (key: string, values: typeof known) => string;
  return {
    subject: t(`${set}.subject`, known),
    heading: t(`${set}.heading`, known),
    paragraphs: [
      ...(known.name === undefined ? [] : [t("greeting", known)]),
      t(`${set}.body`, known),
    ],
    button: undefined,
    notes: [],
  };
}

/** Who reads it and who comes, for texts that tell "tu cita" from "la cita de Mateo". */
export function peopleIn(client: Addressee, { t }: MailReader) {
  const { whose, who } = whoseWords(client);
  const words = { whose, who: inText(who) };
  const theirs = t("theirs", words);
  return { ...words, name: inText(greetedName(client)), theirs, Theirs: capitalized(theirs) };
}
