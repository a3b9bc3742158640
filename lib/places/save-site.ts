import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Failure, fail, ok, type Result } from "@/lib/core/result";
import { fingerprintOf } from "@/lib/fingerprint";
import { parsePhone } from "@/lib/format/phone";
import { siteFacts } from "./reads";
import type { SaveSiteInput } from "./schema";
import { insertSite, lockSites, selectSites, updateSite } from "./store";

type Code = "not_found" | "invalid_phone" | "version_conflict" | "site_has_future_appointments";
type Detail = ConflictDetail | { readonly count: number };

/**
 * Adds a further place, or corrects one (`siteId`). `site_has_future_appointments` (with their `count`) when it is to
 * be switched off while clients are still expected there; `version_conflict` when somebody saved it since it was `seen`.
 */
export async function saveSite(
  scope: TenantScope,
  { siteId, seen, ...typed }: SaveSiteInput,
): Promise<Result<{ readonly id: string }, Code, Detail>> {
  const phone = typed.phone ? parsePhone(typed.phone, scope.tenant.country) : ok(null);
  if (!phone.ok) return { ok: false, code: phone.code };
  const facts = { ...typed, address: typed.address ?? null, phone: phone.value };
  const id = siteId ?? randomUUID();
  return withTenant(scope, async (tx) => {
    const refusal = siteId ? await refused(tx, scope, siteId, seen, facts.active) : null;
    if (refusal) return refusal;
    if (siteId) await updateSite(tx, scope, id, facts);
    else await insertSite(tx, scope, id, facts);
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "site",
      subjectId: id,
      detail: { change: siteId ? "corrected" : "added", ...facts },
    });
    return ok({ id });
  });
}

async function refused(
  tx: Tx,
  scope: TenantScope,
  id: string,
  seen: string | undefined,
  staysActive: boolean,
): Promise<Failure<Code, Detail> | null> {
  await lockSites(tx, scope);
  const current = (await selectSites(tx, scope)).find((each) => each.id === id);
  if (!current) return fail("not_found");
  const now = fingerprintOf(siteFacts(current));
  if (seen !== undefined && seen !== now) {
    return versionConflict(tx, scope, now, { type: "site", id });
  }
  const { active, ahead } = current;
  if (active && !staysActive && ahead > 0) {
    return fail("site_has_future_appointments", { count: ahead });
  }
  return null;
}
