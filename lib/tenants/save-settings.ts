import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { parsePhone } from "@/lib/format/phone";
import { letHeldLeave } from "@/lib/notifications/outbox";
import type { SaveSettingsInput } from "./schema";
import { settingsSeen } from "./settings-of";
import { lockSettings, updateTenant } from "./store";

/**
 * The rules for clients and for the team, and where and when the tenant is found. `version_conflict`
 * when somebody saved the settings since they were `seen`.
 */
export async function saveSettings(
  scope: TenantScope,
  { seen, ...input }: SaveSettingsInput,
): Promise<Result<null, "invalid_phone" | "version_conflict", ConflictDetail>> {
  const phone = input.phone ? parsePhone(input.phone, scope.tenant.country) : ok(null);
  if (!phone.ok) return { ok: false, code: phone.code };
  const change = {
    ...input,
    clientMaxOpen: input.clientMaxOpen ?? null,
    phone: phone.value,
    email: input.email ?? null,
    address: input.address ?? null,
  };
  return withTenant(scope, async (tx) => {
    const now = settingsSeen(await lockSettings(tx, scope));
    if (seen !== undefined && seen !== now) {
      return versionConflict(tx, scope, now, { type: "tenant" });
    }
    await updateTenant(tx, scope, change);
    if (change.timeZone !== scope.tenant.timeZone) await letHeldLeave(tx, scope);
    await writeAudit(tx, scope, { action: "settings:edit", subjectType: "tenant", detail: change });
    return ok(null);
  });
}
