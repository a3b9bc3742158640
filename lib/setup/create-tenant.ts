import "server-only";
import { randomUUID } from "node:crypto";
import { violatedConstraint } from "@/db/errors";
import { type Tx, withNewTenant } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { countries } from "@/lib/core/setup/countries";
import type { NewPractice } from "@/lib/core/setup/letter";
import { templateOf } from "@/lib/templates/template-of";
import {
  findPlan,
  insertConsent,
  insertForms,
  insertOwner,
  insertPage,
  insertServices,
  insertTenant,
  noteOpening,
} from "./store";

export type Opened = { readonly tenantId: string; readonly slug: string };

type Given = {
  readonly practice: NewPractice;
  readonly planCode: string;
  readonly owner: { readonly userId: string; readonly name: string; readonly email: string };
  /** What its page shows to write to; left out: nothing before the owner says so. */
  readonly contactEmail?: string;
};

/** One transaction that opens a tenant. `slug_taken` when somebody has its address, or took it a moment ago. */
export async function openingTenant<T, C extends string>(
  work: (tx: Tx, tenantId: string) => Promise<Result<T, C, unknown>>,
): Promise<Result<T, C | "slug_taken", unknown>> {
  try {
    return await withNewTenant(work);
  } catch (error) {
    if (violatedConstraint(error) === "tenant_slug_unique") return fail("slug_taken");
    throw error;
  }
}

/**
 * Opens a practice with its owner and all that its sector starts with, inside `openingTenant`: all of it or nothing. The
 * owner is its first professional and gives every service; without hours nobody can book yet. Its page is a draft, and
 * until it is published visitors are told so.
 */
export async function createTenant(
  tx: Tx,
  tenantId: string,
  { practice, planCode, owner, contactEmail }: Given,
): Promise<Opened> {
  const { name, slug, sector, country, locale } = practice;
  const template = templateOf(sector, locale, name);
  await insertTenant(tx, {
    ...{ id: tenantId, name, slug, sector, country, locale, ...countries[country] },
    ...{ planId: await findPlan(tx, planCode), brand: template.brand, email: contactEmail ?? null },
    ...{ tagline: template.tagline, about: template.about, published: false },
  });
  const services = template.services.map((service) => ({ ...service, id: randomUUID() }));
  await insertServices(tx, tenantId, services);
  await insertForms(tx, tenantId, services);
  if (template.consent) await insertConsent(tx, tenantId, template.consent);
  await insertPage(tx, tenantId, template.page);
  await insertOwner(tx, tenantId, {
    ...{ userId: owner.userId, name: owner.name, specialty: template.specialty || null },
    serviceIds: services.map(({ id }) => id),
  });
  await noteOpening(tx, tenantId, owner, { sector, planCode });
  return { tenantId, slug };
}
