import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { asksForTexts } from "@/lib/channels/load-asks";
import { type Trade, tradeOf } from "@/lib/core/wording/placeholders";
import { readTexts } from "@/lib/core/wording/read-texts";
import type { WordLocale, WordTexts } from "@/lib/core/wording/texts";
import { isTexted, type WordSet } from "@/lib/core/wording/word-sets";
import { defaultTexts } from "./default-texts";
import { seenOf } from "./keep-wording";
import { loadSample } from "./load-sample";
import type { MailPreview } from "./preview-wording";
import { selectWording } from "./store";
import { wordingState } from "./wording-state";
import { writeDraft } from "./write-draft";

export type WordingEditorView = {
  readonly state: "default" | "own" | "broken";
  readonly texts: WordTexts;
  /** By what name its own placeholder goes. */
  readonly trade: Trade;
  /** Our label of the button; null where there is no button. */
  readonly usualButton: string | null;
  /** Whether it has words of its own on telephones: where the practice writes to them. */
  readonly isTexted: boolean;
  readonly seen: string;
  /** Words of the practice that gave way to ours. */
  readonly hasFormer: boolean;
  readonly updatedBy: string | null;
  readonly updatedAtMs: number | null;
  readonly preview: MailPreview;
  /** The appointment that the preview tells of; null where it is made up. */
  readonly shownCode: string | null;
};

/** One mail in one language, as it is worded now and as it looks. */
export async function loadEditor(
  scope: TenantScope,
  set: WordSet,
  locale: WordLocale,
): Promise<WordingEditorView> {
  const stored = await withTenant(scope, (tx) => selectWording(tx, scope, { set, locale }));
  const { kind, texts } = wordingState(stored);
  const trade = tradeOf(scope.tenant.sector);
  const sample = await loadSample(scope, locale);
  const shown = { set, locale, texts: kind === "own" ? texts : undefined };
  const [ours, mail] = await Promise.all([
    writeDraft({ set, locale }, sample, { to: "" }),
    writeDraft(shown, sample, { to: "" }),
  ]);
  const { subject, preview, html, text } = mail;
  const shownTexts = texts ?? defaultTexts(set, locale, trade);
  return {
    ...{ state: kind, trade },
    texts: shownTexts,
    isTexted: isTexted(set) && (shownTexts.sms !== "" || (await asksForTexts(scope))),
    usualButton: ours.button,
    seen: seenOf(stored),
    hasFormer: readTexts(stored?.formerTexts) !== undefined,
    updatedBy: stored?.updatedBy ?? null,
    updatedAtMs: stored?.updatedAt.getTime() ?? null,
    preview: { from: scope.tenant.name, subject, preview, html, text },
    shownCode: sample.isReal ? sample.facts.appointment.code : null,
  };
}
