import "server-only";
import { placeholderName, placeholders, type Trade } from "@/lib/core/wording/placeholders";
import type { WordLocale, WordTexts } from "@/lib/core/wording/texts";
import { shapeOf, type WordSet } from "@/lib/core/wording/word-sets";
import { translatorFor } from "@/lib/i18n/translator";
import { defaultWords } from "@/lib/notifications/words";

/**
 * Our words as a practice begins to change them: the sentences of messages/{es,en}/emails.json with placeholders where
 * they tell something, for who books for themself.
 */
export function defaultTexts(set: WordSet, locale: WordLocale, trade: Trade = "clinic"): WordTexts {
  const { name, ...named } = Object.fromEntries(
    placeholders.map((each) => [each, braced(placeholderName(each, locale, trade))]),
  );
  const capital = (word: string) => braced(word.charAt(0).toUpperCase() + word.slice(1));
  const words = defaultWords({ t: translatorFor(locale, "emails") }, set, {
    ...named,
    ...(name && shapeOf(set).has.includes("name") ? { name } : {}),
    Theirs: capital(placeholderName("theirs", locale)),
    Date: capital(placeholderName("date", locale)),
    when: `${named.date}, ${named.time}`,
    ...{ whose: "own", known: "no", own: "no", asked: "no", several: "no", done: "changed" },
  });
  return {
    ...{ subject: words.subject, heading: words.heading, body: words.paragraphs.join("\n\n") },
    ...{ button: "", note: "", sms: "" },
  };
}

function braced(name: string): string {
  return `{${name}}`;
}
