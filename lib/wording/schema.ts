import { z } from "zod";
import { checkText } from "@/lib/core/wording/check-text";
import { type WordField, wordFields, wordLocales } from "@/lib/core/wording/texts";
import { type WordSet, wordSetNames } from "@/lib/core/wording/word-sets";
import { optional, optionalText, wholeNumber } from "@/lib/input";

const wordingKey = {
  set: z.enum(wordSetNames as [WordSet, ...WordSet[]]),
  locale: z.enum(wordLocales),
};

/** Longer than any text may be: by how much it is too long is said with all else that is wrong. */
const typedText = optionalText(20_000).transform((text) => text ?? "");

const texts = {
  ...{ subject: typedText, heading: typedText, body: typedText },
  ...{ button: typedText, note: typedText, sms: typedText },
} satisfies Record<WordField, unknown>;

/** The version that was seen; left out: whatever there is. */
const seen = optional(wholeNumber(0, 1_000_000_000));

export const draftWordingInput = z.object({ ...wordingKey, ...texts }).superRefine(checked);

export const saveWordingInput = z.object({ ...wordingKey, ...texts, seen }).superRefine(checked);

export const changeWordingInput = z.object({ ...wordingKey, seen });

export type DraftWordingInput = z.output<typeof draftWordingInput>;
export type SaveWordingInput = z.output<typeof saveWordingInput>;
export type ChangeWordingInput = z.output<typeof changeWordingInput>;

/** The field says where and what: it reads the same rules. */
function checked({ set, locale, ...given }: DraftWordingInput, context: z.RefinementCtx): void {
  for (const field of wordFields) {
    const [problem] = checkText(given[field], { set, field, locale });
    if (!problem) continue;
    const message = problem.kind === "empty" ? "required" : "wrong_wording";
    context.addIssue({ code: "custom", path: [field], message });
  }
}
