import "server-only";
import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, max, or } from "drizzle-orm";
import { image, pageVersion, professional, tenant, weeklyHours } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { PageContent } from "@/lib/core/pages/section";
import type { LocalDate } from "@/lib/core/time/civil";

/** What visitors read; undefined where nothing was ever published. */
export async function selectPublished(
  tx: Tx,
  { tenant: { id } }: TenantScope,
): Promise<PageContent | undefined> {
  const [row] = await tx
    .select({ content: pageVersion.content })
    .from(pageVersion)
    .where(and(eq(pageVersion.tenantId, id), isNotNull(pageVersion.number)))
    .orderBy(desc(pageVersion.number))
    .limit(1);
  return row?.content;
}

export async function selectDraft(tx: Tx, scope: TenantScope): Promise<PageContent | undefined> {
  const [row] = await tx
    .select({ content: pageVersion.content })
    .from(pageVersion)
    .where(draftOf(scope));
  return row?.content;
}

/** The draft, kept from everybody else until the transaction ends, even where there is none yet. */
export async function lockDraft(tx: Tx, scope: TenantScope): Promise<PageContent | undefined> {
  await tx
    .select({ id: tenant.id })
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("no key update");
  return selectDraft(tx, scope);
}

/** Under `lockDraft`. */
export async function writeDraft(tx: Tx, scope: TenantScope, content: PageContent): Promise<void> {
  const changed = await tx
    .update(pageVersion)
    .set({ content })
    .where(draftOf(scope))
    .returning({ id: pageVersion.id });
  if (changed.length > 0) return;
  await tx.insert(pageVersion).values({ tenantId: scope.tenant.id, content });
}

/** Makes the draft the newest version, and a practice that was not open yet open. Under `lockDraft`. */
export async function publishDraft(
  tx: Tx,
  scope: TenantScope,
  given: { readonly at: Date; readonly by: string | null },
): Promise<number> {
  const [last] = await tx
    .select({ number: max(pageVersion.number) })
    .from(pageVersion)
    .where(eq(pageVersion.tenantId, scope.tenant.id));
  const number = (last?.number ?? 0) + 1;
  await tx
    .update(pageVersion)
    .set({ number, publishedAt: given.at, publishedBy: given.by })
    .where(draftOf(scope));
  await tx
    .update(tenant)
    .set({ published: true })
    .where(and(eq(tenant.id, scope.tenant.id), eq(tenant.published, false)));
  return number;
}

/** The published ones, the newest first. */
export function selectVersions(tx: Tx, { tenant: { id } }: TenantScope, most: number) {
  return tx
    .select({
      id: pageVersion.id,
      number: pageVersion.number,
      publishedAt: pageVersion.publishedAt,
      publishedBy: pageVersion.publishedBy,
    })
    .from(pageVersion)
    .where(and(eq(pageVersion.tenantId, id), isNotNull(pageVersion.number)))
    .orderBy(desc(pageVersion.number))
    .limit(most);
}

export async function selectVersion(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  versionId: string,
): Promise<PageContent | undefined> {
  const [row] = await tx
    .select({ content: pageVersion.content })
    .from(pageVersion)
    .where(
      and(
        eq(pageVersion.tenantId, id),
        eq(pageVersion.id, versionId),
        isNotNull(pageVersion.number),
      ),
    );
  return row?.content;
}

const pictureColumns = {
  id: image.id,
  tenantId: image.tenantId,
  hash: image.hash,
  width: image.width,
  height: image.height,
  widths: image.widths,
};

export function selectPictures(tx: Tx, { tenant: { id } }: TenantScope, ids: readonly string[]) {
  return tx
    .select(pictureColumns)
    .from(image)
    .where(and(eq(image.tenantId, id), inArray(image.id, [...ids])));
}

/** All pictures of the tenant, the newest first. */
export function selectAllPictures(tx: Tx, { tenant: { id } }: TenantScope) {
  return tx
    .select(pictureColumns)
    .from(image)
    .where(eq(image.tenantId, id))
    .orderBy(desc(image.createdAt));
}

/** The weekly hours that hold on a date, of everybody who attends. */
export function selectUsualHours(tx: Tx, { tenant: { id } }: TenantScope, on: LocalDate) {
  return tx
    .select({
      professionalId: weeklyHours.professionalId,
      kind: weeklyHours.kind,
      weekday: weeklyHours.weekday,
      startMinute: weeklyHours.startMinute,
      endMinute: weeklyHours.endMinute,
      siteId: weeklyHours.siteId,
    })
    .from(weeklyHours)
    .innerJoin(
      professional,
      and(
        eq(professional.tenantId, weeklyHours.tenantId),
        eq(professional.id, weeklyHours.professionalId),
        eq(professional.active, true),
        inArray(professional.availabilityMode, ["by_schedule", "both"]),
      ),
    )
    .where(
      and(
        eq(weeklyHours.tenantId, id),
        or(isNull(weeklyHours.validFrom), lte(weeklyHours.validFrom, on)),
        or(isNull(weeklyHours.validTo), gte(weeklyHours.validTo, on)),
      ),
    );
}

/** Behind the system's door: the tenants that are open, by their address. */
export async function selectOpenSlugs(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx
    .select({ slug: tenant.slug })
    .from(tenant)
    // Who has an own domain is listed there.
    .where(and(eq(tenant.status, "active"), tenant.published, isNull(tenant.mainHost)))
    .orderBy(tenant.slug)
    .limit(most);
  return rows.map(({ slug }) => slug);
}

function draftOf(scope: TenantScope) {
  return and(eq(pageVersion.tenantId, scope.tenant.id), isNull(pageVersion.number));
}
