import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type WordLocale, wordLocales } from "@/lib/core/wording/texts";
import { type WordSet, wordSetNames } from "@/lib/core/wording/word-sets";
import { selectWordings } from "./store";
import { wordingState } from "./wording-state";

export type ListedWording = {
  readonly set: WordSet;
  readonly states: Readonly<Record<WordLocale, "default" | "own" | "broken">>;
};

/** Every mail that can be worded, and where the practice did. */
export async function loadWordings(scope: TenantScope): Promise<ListedWording[]> {
  const stored = await withTenant(scope, (tx) => selectWordings(tx, scope));
  const stateOf = (set: WordSet, locale: WordLocale) =>
    wordingState(stored.find((row) => row.wordSet === set && row.locale === locale)).kind;
  return wordSetNames.map((set) => ({
    set,
    states: Object.fromEntries(
      wordLocales.map((locale) => [locale, stateOf(set, locale)]),
    ) as ListedWording["states"],
  }));
}
