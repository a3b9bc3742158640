/** In which languages mails are written. */
export const wordLocales = ["es", "en"] as const;

export type WordLocale = (typeof wordLocales)[number];

/** The texts of one mail that a tenant may write anew. Blank lines part the body's paragraphs. */
export type WordTexts = {
  readonly subject: string;
  readonly heading: string;
  readonly body: string;
  /** Empty: ours. */
  readonly button: string;
  /** What is added below the button; empty: nothing. */
  readonly note: string;
  /** What the text to a telephone says before its link; empty: ours. */
  readonly sms: string;
};

export type WordField = keyof WordTexts;

export const wordFields = ["subject", "heading", "body", "button", "note", "sms"] as const;

/** In characters, as they are typed. */
export const mostCharacters: Readonly<Record<WordField, number>> = {
  ...{ subject: 150, heading: 120, body: 2_000, button: 40, note: 600, sms: 240 },
};

export function isWordLocale(text: string): text is WordLocale {
  return wordLocales.some((locale) => locale === text);
}
