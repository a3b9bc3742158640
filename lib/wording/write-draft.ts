import "server-only";
import type { WordLocale, WordTexts } from "@/lib/core/wording/texts";
import type { WordSet } from "@/lib/core/wording/word-sets";
import { mailReader } from "@/lib/notifications/mail-reader";
import type { Sample } from "@/lib/notifications/sample";
import { ownKey } from "@/lib/notifications/words";
import { type WrittenSample, writeSample } from "@/lib/notifications/write-sample";

type Draft = {
  readonly set: WordSet;
  readonly locale: WordLocale;
  /** Left out: ours. */
  readonly texts?: WordTexts | undefined;
};

/** A mail as clients would get it with these words. */
export function writeDraft(
  { set, locale, texts }: Draft,
  sample: Sample,
  addressed: { readonly to: string; readonly note?: string },
): Promise<WrittenSample> {
  const own = new Map(texts ? [[ownKey(set, locale), texts]] : []);
  const reader = mailReader(sample.tenant, { client: { ...sample.facts.client, locale } }, own);
  return writeSample(set, sample, reader, addressed);
}
