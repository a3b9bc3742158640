import { isSound } from "@/lib/core/wording/check-text";
import { readTexts } from "@/lib/core/wording/read-texts";
import type { WordTexts } from "@/lib/core/wording/texts";
import { isWordSet } from "@/lib/core/wording/word-sets";
import type { StoredWording } from "./store";

type WordingState = {
  /** Ours, the practice's, or the practice's that cannot be used any more: then ours are sent. */
  readonly kind: "default" | "own" | "broken";
  readonly texts: WordTexts | undefined;
};

/** What becomes of stored words: they are judged again whenever they are read. */
export function wordingState(
  row: Pick<StoredWording, "wordSet" | "locale" | "texts"> | undefined,
): WordingState {
  if (!row || row.texts === null) return { kind: "default", texts: undefined };
  const texts = readTexts(row.texts);
  const isUsable = texts && isWordSet(row.wordSet) && isSound(row.wordSet, row.locale, texts);
  return { kind: isUsable ? "own" : "broken", texts };
}
