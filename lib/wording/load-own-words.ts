import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import type { WordTexts } from "@/lib/core/wording/texts";
import { log } from "@/lib/log";
import { selectOwnWordings } from "./store";
import { wordingState } from "./wording-state";

/**
 * The practice's own words, by mail and language (`booked:es`). What no mail can be written with, because it was stored
 * for another time's rules, is left out: that mail has our words, and the editor says so.
 */
export async function loadOwnWords(scope: TenantScope): Promise<ReadonlyMap<string, WordTexts>> {
  const stored = await withTenant(scope, (tx) => selectOwnWordings(tx, scope));
  return new Map(
    stored.flatMap((row): [string, WordTexts][] => {
      const { wordSet, locale } = row;
      const { kind, texts } = wordingState(row);
      if (kind === "own" && texts) return [[`${wordSet}:${locale}`, texts]];
      log.warn(
        { tenantId: scope.tenant.id, wordSet, locale },
        "own words of a mail are not usable",
      );
      return [];
    }),
  );
}
