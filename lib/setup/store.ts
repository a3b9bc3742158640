import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import {
  auditLog,
  consentText,
  intakeForm,
  membership,
  pageVersion,
  plan,
  professional,
  professionalService,
  service,
  tenant,
} from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { PageContent } from "@/lib/core/pages/section";
import type { TemplateService } from "@/lib/templates/template";

type WithId = TemplateService & { readonly id: string };

export async function findPlan(tx: Tx, code: string): Promise<string> {
  const [row] = await tx.select({ id: plan.id }).from(plan).where(eq(plan.code, code));
  if (!row) throw new Error(`No plan ${code}`);
  return row.id;
}

export async function insertTenant(tx: Tx, facts: typeof tenant.$inferInsert): Promise<void> {
  await tx.insert(tenant).values(facts);
}

export async function insertServices(
  tx: Tx,
  tenantId: string,
  services: readonly WithId[],
): Promise<void> {
  await tx
    .insert(service)
    .values(services.map(({ questions, ...row }, position) => ({ ...row, tenantId, position })));
}

export async function insertForms(
  tx: Tx,
  tenantId: string,
  services: readonly WithId[],
): Promise<void> {
  const forms = services
    .filter(({ questions }) => questions.length > 0)
    .map(({ id: serviceId, questions }) => ({
      ...{ tenantId, serviceId, version: 1 },
      questions: questions.map((question) => ({ ...question, id: randomUUID() })),
    }));
  if (forms.length > 0) await tx.insert(intakeForm).values(forms);
}

/** A text without a body asks for nothing. */
export async function insertConsent(
  tx: Tx,
  tenantId: string,
  body: string | null,
  version = 1,
): Promise<void> {
  await tx.insert(consentText).values({ tenantId, version, body });
}

export async function insertPage(tx: Tx, tenantId: string, content: PageContent): Promise<void> {
  await tx.insert(pageVersion).values({ tenantId, content });
}

/** The owner's seat, who hears of everybody until they choose otherwise, and the owner as the first professional. */
export async function insertOwner(
  tx: Tx,
  tenantId: string,
  owner: {
    userId: string;
    name: string;
    specialty: string | null;
    serviceIds: readonly string[];
  },
): Promise<void> {
  const { userId, name, specialty, serviceIds } = owner;
  const professionalId = randomUUID();
  await tx.insert(professional).values({ tenantId, id: professionalId, name, specialty });
  await tx
    .insert(membership)
    .values({ tenantId, userId, role: "owner", professionalId, followsAll: true });
  await tx
    .insert(professionalService)
    .values(serviceIds.map((serviceId) => ({ tenantId, professionalId, serviceId })));
}

export async function noteOpening(
  tx: Tx,
  tenantId: string,
  owner: { userId: string; name: string },
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.insert(auditLog).values({
    ...{ tenantId, actorKind: "member", actorId: owner.userId, actorName: owner.name },
    ...{ action: "tenant:open", subjectType: "tenant", detail },
  });
}

/** Whether a practice has begun to work, kept from everybody else until the transaction ends. */
export async function lockBeginning(tx: Tx, { tenant: { id } }: TenantScope) {
  await tx.select({ id: tenant.id }).from(tenant).where(eq(tenant.id, id)).for("update");
  await tx.select({ id: service.id }).from(service).where(eq(service.tenantId, id)).for("update");
  const [row] = await tx
    .select({
      isOver: sql<boolean>`EXISTS (SELECT FROM appointment WHERE tenant_id = ${id})
        OR EXISTS (SELECT FROM waitlist_entry WHERE tenant_id = ${id})
        OR EXISTS (SELECT FROM slot_hold WHERE tenant_id = ${id})
        OR EXISTS (SELECT FROM page_version WHERE tenant_id = ${id} AND number IS NOT NULL)`,
      consentVersion: sql<number>`(SELECT coalesce(max(version), 0)::int FROM consent_text
        WHERE tenant_id = ${id} AND service_id IS NULL)`,
    })
    .from(tenant)
    .where(eq(tenant.id, id));
  if (!row) throw new Error("A scope's tenant has a row");
  return row;
}

/** Takes away every service, with its questions and with who gives it. */
export async function deleteServices(tx: Tx, { tenant: { id } }: TenantScope): Promise<void> {
  await tx.delete(service).where(eq(service.tenantId, id));
}

/** Everybody who attends gives every service. */
export async function insertGivers(tx: Tx, { tenant: { id } }: TenantScope): Promise<void> {
  await tx.execute(sql`INSERT INTO professional_service (tenant_id, professional_id, service_id)
    SELECT ${id}, p.id, s.id FROM professional p, service s
    WHERE p.tenant_id = ${id} AND p.active AND s.tenant_id = ${id}`);
}

export async function updateLooks(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  change: Pick<typeof tenant.$inferInsert, "sector" | "tagline" | "about" | "brand">,
): Promise<void> {
  await tx.update(tenant).set(change).where(eq(tenant.id, id));
}

/** Of a practice that published nothing: its draft. */
export async function replacePage(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  content: PageContent,
): Promise<void> {
  const changed = await tx
    .update(pageVersion)
    .set({ content })
    .where(and(eq(pageVersion.tenantId, id), isNull(pageVersion.number)))
    .returning({ id: pageVersion.id });
  if (changed.length === 0) await insertPage(tx, id, content);
}

/** What of a practice is there already. Times are the database's. */
export async function selectProgress(tx: Tx, { tenant: { id } }: TenantScope) {
  const any = (found: ReturnType<typeof sql>) => sql<boolean>`EXISTS (${found})`;
  const [row] = await tx
    .select({
      isOffered: any(sql`SELECT FROM professional_service g
        JOIN service s ON s.tenant_id = ${id} AND s.id = g.service_id AND s.active
        JOIN professional p ON p.tenant_id = ${id} AND p.id = g.professional_id AND p.active
        WHERE g.tenant_id = ${id}`),
      hasHours: any(sql`SELECT FROM weekly_hours w
        JOIN professional p ON p.tenant_id = ${id} AND p.id = w.professional_id AND p.active
        WHERE w.tenant_id = ${id} AND w.kind = 'work' AND (w.valid_to IS NULL OR w.valid_to >= current_date)`),
      hasOpenings: any(sql`SELECT FROM opening o WHERE o.tenant_id = ${id} AND o.ends_at > now()`),
      hasPublished: any(
        sql`SELECT FROM page_version v WHERE v.tenant_id = ${id} AND v.number IS NOT NULL`,
      ),
      hasPrices: any(sql`SELECT FROM service s
        WHERE s.tenant_id = ${id} AND s.active AND s.price_minor IS NOT NULL`),
      hasAppointments: any(sql`SELECT FROM appointment a WHERE a.tenant_id = ${id}`),
      isNew: sql<boolean>`${tenant.createdAt} > now() - interval '30 days'`,
    })
    .from(tenant)
    .where(eq(tenant.id, id));
  if (!row) throw new Error("A scope's tenant has a row");
  return row;
}
