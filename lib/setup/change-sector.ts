import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { templateOf } from "@/lib/templates/template-of";
import type { ChangeSectorInput } from "./schema";
import {
  deleteServices,
  insertConsent,
  insertForms,
  insertGivers,
  insertServices,
  lockBeginning,
  replacePage,
  updateLooks,
} from "./store";

/**
 * Begins anew with what another sector starts with: services, questions, consent, draft of the page, colours and lines.
 * Name, contact, team and hours stay. `setup_is_over` once anything was booked, waited for or published.
 */
export async function changeSector(
  scope: TenantScope,
  { sector }: ChangeSectorInput,
): Promise<Result<null, "setup_is_over">> {
  const { id: tenantId, name, locale, brand } = scope.tenant;
  const template = templateOf(sector, isLocale(locale) ? locale : defaultLocale, name);
  const services = template.services.map((service) => ({ ...service, id: randomUUID() }));
  return withTenant(scope, async (tx) => {
    const { isOver, consentVersion } = await lockBeginning(tx, scope);
    if (isOver) return fail("setup_is_over");
    await deleteServices(tx, scope);
    await insertServices(tx, tenantId, services);
    await insertForms(tx, tenantId, services);
    await insertGivers(tx, scope);
    await updateLooks(tx, scope, {
      ...{ sector, tagline: template.tagline, about: template.about },
      brand: { ...template.brand, logoUrl: brand.logoUrl },
    });
    await insertConsent(tx, tenantId, template.consent, consentVersion + 1);
    await replacePage(tx, scope, template.page);
    await writeAudit(tx, scope, {
      ...{ action: "settings:edit", subjectType: "tenant", detail: { sector } },
    });
    return ok(null);
  });
}
