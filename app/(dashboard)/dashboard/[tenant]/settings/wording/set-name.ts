import { getTranslations } from "next-intl/server";
import { shapeOf, type WordSet, wordSets } from "@/lib/core/wording/word-sets";

/** What a mail is called: as its kind is everywhere, and of which of its forms it is. */
export async function setNames(): Promise<(set: WordSet) => string> {
  const [t, tk] = await Promise.all([getTranslations("wording"), getTranslations("messageKinds")]);
  return (set) => {
    const kind = tk(shapeOf(set).kind);
    return isVariant(set) ? t("variant", { kind, variant: t(`variants.${set}`) }) : kind;
  };
}

type Variant = {
  [S in WordSet]: (typeof wordSets)[S] extends { readonly isVariant: true } ? S : never;
}[WordSet];

function isVariant(set: WordSet): set is Variant {
  return "isVariant" in wordSets[set];
}
