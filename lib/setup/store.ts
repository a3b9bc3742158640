import "server-only";
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
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

export async function insertConsent(tx: Tx, tenantId: string, body: string): Promise<void> {
  await tx.insert(consentText).values({ tenantId, version: 1, body });
}

export async function insertPage(tx: Tx, tenantId: string, content: PageContent): Promise<void> {
  await tx.insert(pageVersion).values({ tenantId, content });
}

/** The owner's seat, and the owner as the first professional. */
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
  await tx.insert(membership).values({ tenantId, userId, role: "owner", professionalId });
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
