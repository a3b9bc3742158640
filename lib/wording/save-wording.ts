import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { ok } from "@/lib/core/result";
import { tradeOf } from "@/lib/core/wording/placeholders";
import { type WordTexts, wordFields } from "@/lib/core/wording/texts";
import { defaultTexts } from "./default-texts";
import { type Kept, keepWording, seenOf } from "./keep-wording";
import type { SaveWordingInput } from "./schema";
import { selectWording } from "./store";

/**
 * Words a mail anew from now on; what was written before stays as it was. Texts that are ours word for word stay ours.
 * `version_conflict` where somebody saved since it was `seen`.
 */
export async function saveWording(
  scope: TenantScope,
  { set, locale, seen, ...given }: SaveWordingInput,
): Promise<Kept> {
  const isOurs = sameTexts(given, defaultTexts(set, locale, tradeOf(scope.tenant.sector)));
  return withTenant(scope, async (tx) => {
    const stored = await selectWording(tx, scope, { set, locale });
    if (isOurs && !stored) return ok({ seen: seenOf(undefined), texts: given });
    const at = { set, locale, seen: seen ?? stored?.version ?? 0 };
    const texts = isOurs ? null : given;
    return keepWording(tx, scope, at, { change: "saved", texts, formerTexts: null });
  });
}

function sameTexts(some: WordTexts, others: WordTexts): boolean {
  return wordFields.every((field) => some[field].trim() === others[field].trim());
}
