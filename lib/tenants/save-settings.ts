import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { parsePhone } from "@/lib/format/phone";
import type { SaveSettingsInput } from "./schema";
import { updateTenant } from "./store";

/** The rules for clients, the reminders they get, and where they find the tenant. */
export async function saveSettings(
  scope: TenantScope,
  input: SaveSettingsInput,
): Promise<Result<null, "invalid_phone">> {
  const phone = input.phone ? parsePhone(input.phone, scope.tenant.country) : ok(null);
  if (!phone.ok) return phone;
  const { clientCancelNoticeHours, requiresAcceptance, locale } = input;
  const change = {
    ...{ clientCancelNoticeHours, requiresAcceptance, locale },
    reminderHours: [...new Set(input.reminderHours)].sort((a, b) => b - a),
    phone: phone.value,
    email: input.email ?? null,
    address: input.address ?? null,
  };
  return withTenant(scope, async (tx) => {
    await updateTenant(tx, scope, change);
    await writeAudit(tx, scope, { action: "settings:edit", subjectType: "tenant", detail: change });
    return ok(null);
  });
}
