import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { portalFunctions } from "@/lib/core/portal/functions";
import { ok, type Result } from "@/lib/core/result";
import { fingerprintOf } from "@/lib/fingerprint";
import type { SavePortalInput } from "./settings-schema";
import { lockPortal, type PortalSettings, updatePortal } from "./settings-store";

/** What clients can do by themselves, how long their links open, and what calendars say of them. */
export async function savePortal(
  scope: TenantScope,
  { seen, on, ...rest }: SavePortalInput,
): Promise<Result<null, "version_conflict", ConflictDetail>> {
  const portalOff = portalFunctions.filter((each) => !on.includes(each));
  const change = { portalOff, ...rest };
  return withTenant(scope, async (tx) => {
    const now = portalSeen(await lockPortal(tx, scope));
    if (seen !== undefined && seen !== now) {
      return versionConflict(tx, scope, now, { type: "tenant" });
    }
    await updatePortal(tx, scope, change);
    await writeAudit(tx, scope, {
      ...{ action: "settings:edit", subjectType: "tenant", detail: change },
    });
    return ok(null);
  });
}

/** A sign of how the settings stood when they were shown. */
export function portalSeen({ portalOff, linkDays, feedInitials }: PortalSettings): string {
  return fingerprintOf({ portalOff, linkDays, feedInitials });
}
