import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { insertLevel, insertRule, lockPriorities, selectLevels } from "./store";

/** Two levels and the rules that most practices start from, in the tenant's language. `already_there`: it has levels. */
export async function addUsualPriorities(
  scope: TenantScope,
): Promise<Result<null, "already_there", undefined>> {
  const locale = isLocale(scope.tenant.locale) ? scope.tenant.locale : defaultLocale;
  const t = translatorFor(locale, "priority");
  const [preferred, urgent] = [1, 2];
  const words = t("usual.urgentWords").split(",");
  const none = { words: null, ageFrom: null, trait: null, byClient: false };
  return withTenant(scope, async (tx) => {
    await lockPriorities(tx, scope);
    if ((await selectLevels(tx, scope)).length > 0) return fail("already_there");
    const level = (number: number, name: string, noticeMinutes: number | null) =>
      insertLevel(tx, scope, randomUUID(), { level: number, name, noticeMinutes });
    await level(preferred, t("usual.preferred"), null);
    await level(urgent, t("usual.urgent"), 0);
    const rules = [
      { kind: "reason_words", level: urgent, name: t("usual.urgentReason"), words },
      { kind: "declared", level: urgent, name: t("usual.declared") },
      { kind: "trait", level: preferred, name: t("usual.pregnancy"), trait: t("usual.pregnant") },
      { kind: "age_from", level: preferred, name: t("usual.elderly"), ageFrom: 65 },
      { kind: "trait", level: preferred, name: t("usual.chronic"), trait: t("usual.chronicTrait") },
    ] as const;
    for (const { ...rule } of rules) {
      const given = "words" in rule ? { words: [...rule.words] } : {};
      await insertRule(tx, scope, randomUUID(), { ...none, ...rule, ...given });
    }
    await writeAudit(tx, scope, { action: "priority:edit", subjectType: "priority_level" });
    return ok(null);
  });
}
