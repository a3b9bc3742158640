"use client";

import { useEffect, useState } from "react";
import { isSound } from "@/lib/core/wording/check-text";
import type { WordLocale, WordTexts } from "@/lib/core/wording/texts";
import type { WordSet } from "@/lib/core/wording/word-sets";
import type { MailPreview } from "@/lib/wording/preview-wording";
import type { WordingActions } from "./wording-actions";

type Asked = {
  readonly set: WordSet;
  readonly locale: WordLocale;
  readonly texts: WordTexts;
  /** As it was when the page was opened. */
  readonly first: MailPreview;
  readonly renew: WordingActions["preview"];
};

/** A pause in the typing. */
const pauseMs = 500;

/** The mail that the texts make, renewed while they are typed; of texts that make none, the last that did. */
export function usePreview({ set, locale, texts, first, renew }: Asked) {
  const [mail, setMail] = useState(first);
  const [shown, setShown] = useState(texts);
  const [isFailed, setFailed] = useState(false);
  const waits = !isSound(set, locale, texts);

  useEffect(() => {
    if (texts === shown || waits) return;
    let isOld = false;
    const timer = setTimeout(async () => {
      const answer = await renew(null, { set, locale, ...texts }).catch(() => null);
      if (isOld) return;
      setShown(texts);
      setFailed(!answer?.ok);
      if (answer?.ok) setMail(answer.value);
    }, pauseMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [set, locale, texts, shown, waits, renew]);

  return { mail, waits, isFailed };
}
