"use client";

import { useTranslations } from "next-intl";
import { placeholderName, type Trade } from "@/lib/core/wording/placeholders";
import type { WordLocale } from "@/lib/core/wording/texts";
import { shapeOf, type WordSet } from "@/lib/core/wording/word-sets";

/** What each fact stands for, folded: who has written once knows it. */
export function PlaceholderMeanings({
  set,
  locale,
  trade,
}: {
  readonly set: WordSet;
  readonly locale: WordLocale;
  readonly trade: Trade;
}) {
  const t = useTranslations("wording");
  return (
    <details className="mt-5 text-sm">
      <summary className="w-fit cursor-pointer py-1 text-brand underline underline-offset-2">
        {t("meanings")}
      </summary>
      <dl className="mt-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
        {shapeOf(set).has.map((each) => (
          <div key={each} className="col-span-2 grid grid-cols-subgrid">
            <dt className="font-mono">{`{${placeholderName(each, locale, trade)}}`}</dt>
            <dd className="text-muted">{t(`placeholders.${each}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
