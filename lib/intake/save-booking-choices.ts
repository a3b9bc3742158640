import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { saveConsent } from "./save-consent";
import type { SaveBookingChoicesInput } from "./schema";
import { lockTenant, updateBookingChoices } from "./store";

/** How clients are reached who book, whether that is confirmed, and what everybody accepts. `version_conflict` when saved meanwhile. */
export async function saveBookingChoices(
  scope: TenantScope,
  { consentVersion, consent, ...choices }: SaveBookingChoicesInput,
): Promise<Result<null, "version_conflict", undefined>> {
  return withTenant(scope, async (tx) => {
    await lockTenant(tx, scope);
    const of = { serviceId: null, version: consentVersion, body: consent ?? null };
    if (!(await saveConsent(tx, scope, of))) return fail("version_conflict");
    await updateBookingChoices(tx, scope, choices);
    await writeAudit(tx, scope, {
      ...{ action: "settings:edit", subjectType: "tenant", detail: choices },
    });
    return ok(null);
  });
}
