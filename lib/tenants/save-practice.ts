import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { parsePhone } from "@/lib/format/phone";
import { letHeldLeave } from "@/lib/notifications/outbox";
import type { SavePracticeInput } from "./schema";
import { updateTenant } from "./store";

/** How a practice is called and found, and by which clock it works: what its set-up asks first. */
export async function savePractice(
  scope: TenantScope,
  { name, timeZone, ...contact }: SavePracticeInput,
): Promise<Result<null, "invalid_phone">> {
  const phone = contact.phone ? parsePhone(contact.phone, scope.tenant.country) : ok(null);
  if (!phone.ok) return { ok: false, code: phone.code };
  const change = {
    ...{ name, timeZone, phone: phone.value },
    ...{ email: contact.email ?? null, address: contact.address ?? null },
  };
  return withTenant(scope, async (tx) => {
    await updateTenant(tx, scope, change);
    if (change.timeZone !== scope.tenant.timeZone) await letHeldLeave(tx, scope);
    await writeAudit(tx, scope, { action: "settings:edit", subjectType: "tenant", detail: change });
    return ok(null);
  });
}
