"use client";

import { isLocale, locales } from "@/lib/i18n/locales";
import { languageNames } from "./language-names";
import { SelectField } from "./select-field";

type Props = {
  readonly label: string;
  readonly hint?: string;
  /** What is chosen; null: the usual one. */
  readonly locale: string | null;
  /** Of the usual one: `(language) => "El del negocio: Español"`. */
  readonly usual: { readonly locale: string; readonly text: (language: string) => string };
};

/** In what language somebody is written to: one of their own, or the one of the place. */
export function LanguageField({ label, hint, locale, usual }: Props) {
  const name = isLocale(usual.locale) ? languageNames[usual.locale] : usual.locale;
  return (
    <SelectField
      name="language"
      label={label}
      hint={hint}
      required
      defaultValue={locale ?? "practice"}
      options={[
        { value: "practice", label: usual.text(name) },
        ...locales.map((each) => ({ value: each, label: languageNames[each], lang: each })),
      ]}
    />
  );
}
