import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { readTexts } from "@/lib/core/wording/read-texts";
import { type Kept, keepWording } from "./keep-wording";
import type { ChangeWordingInput } from "./schema";
import { selectWording } from "./store";

/** Gives a mail our words again. The practice's are kept beside them, to be brought back. */
export async function restoreWording(
  scope: TenantScope,
  { set, locale, seen }: ChangeWordingInput,
): Promise<Kept | Result<never, "not_found">> {
  return withTenant(scope, async (tx) => {
    const stored = await selectWording(tx, scope, { set, locale });
    if (!stored?.texts) return fail("not_found");
    const at = { set, locale, seen: seen ?? stored.version };
    const formerTexts = readTexts(stored.texts) ?? null;
    return keepWording(tx, scope, at, { change: "restored", texts: null, formerTexts });
  });
}
