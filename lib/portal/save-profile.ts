import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { moveFamilyContact } from "@/lib/family/move-contact";
import { parsePhone } from "@/lib/format/phone";
import type { SaveProfileInput } from "./schema";
import { lockContact, updateOwnFacts } from "./store";

/** A client corrects their own name and telephone, and says in what language they are written to. Who has no e-mail keeps a telephone: the practice must reach them. */
export async function saveProfile(
  scope: TenantScope,
  { name, phone, language }: SaveProfileInput,
): Promise<Result<null, "not_found" | "invalid_phone" | "reach_missing">> {
  const { actor, tenant } = scope;
  if (actor.kind !== "client") return fail("not_found");
  const parsed = phone ? parsePhone(phone, tenant.country) : ok(null);
  if (!parsed.ok) return fail(parsed.code);
  const facts = { name: name.replace(/\s+/g, " "), phone: parsed.value, ...language };
  return withTenant(scope, async (tx) => {
    const former = await lockContact(tx, scope, actor.clientId);
    const isReachable = await updateOwnFacts(tx, scope, actor.clientId, facts);
    if (!isReachable) return fail("reach_missing");
    if (former?.phone && former.phone !== facts.phone) {
      const moved = { field: "phone", before: former.phone, after: facts.phone } as const;
      await moveFamilyContact(tx, scope, actor.clientId, moved);
    }
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: actor.clientId },
      detail: { change: "by_client" },
    });
    return ok(null);
  });
}
