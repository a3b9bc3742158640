import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { readTexts } from "@/lib/core/wording/read-texts";
import { type Kept, keepWording } from "./keep-wording";
import type { ChangeWordingInput } from "./schema";
import { selectWording } from "./store";

/** Takes back that a mail was given our words again. */
export async function bringBackWording(
  scope: TenantScope,
  { set, locale, seen }: ChangeWordingInput,
): Promise<Kept | Result<never, "not_found">> {
  return withTenant(scope, async (tx) => {
    const stored = await selectWording(tx, scope, { set, locale });
    const texts = readTexts(stored?.formerTexts);
    if (!stored || !texts) return fail("not_found");
    const at = { set, locale, seen: seen ?? stored.version };
    return keepWording(tx, scope, at, { change: "brought_back", texts, formerTexts: null });
  });
}
