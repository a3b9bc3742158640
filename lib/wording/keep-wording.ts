import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { ConflictDetail } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { tradeOf } from "@/lib/core/wording/placeholders";
import type { WordTexts } from "@/lib/core/wording/texts";
import { defaultTexts } from "./default-texts";
import { type StoredWording, selectWording, type WordingKey, writeWording } from "./store";

/** How a mail is worded from now on. */
export type KeptWording = { readonly seen: string; readonly texts: WordTexts };

export type Kept = Result<KeptWording, "version_conflict", ConflictDetail>;

type Change = {
  readonly change: "saved" | "restored" | "brought_back";
  readonly texts: WordTexts | null;
  readonly formerTexts: WordTexts | null;
};

/** Writes over the version that was seen, and over no other: whoever was slower is told who was faster. */
export async function keepWording(
  tx: Tx,
  scope: TenantScope,
  { seen, ...key }: WordingKey & { readonly seen: number },
  { change, ...texts }: Change,
): Promise<Kept> {
  const by = scope.actor.kind === "member" ? scope.actor.name : null;
  const at = { ...key, seenVersion: seen };
  const written = await writeWording(tx, scope, at, { ...texts, by });
  if (!written) {
    const now = await selectWording(tx, scope, key);
    return fail("version_conflict", { seen: seenOf(now), by: now?.updatedBy ?? null });
  }
  await writeAudit(tx, scope, {
    ...{ action: "wording:edit", subjectType: "message_wording", subjectId: written.id },
    detail: { ...key, change },
  });
  const inForce = texts.texts ?? defaultTexts(key.set, key.locale, tradeOf(scope.tenant.sector));
  return ok({ seen: String(written.version), texts: inForce });
}

/** What a form brings back. */
export function seenOf(stored: StoredWording | undefined): string {
  return String(stored?.version ?? 0);
}
