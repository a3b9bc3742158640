import "server-only";
import { and, asc, count, eq, gt, gte, inArray, notInArray, sql } from "drizzle-orm";
import { appointment, membership, professional, professionalService, service } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** The tenant's professionals in their order, those who are switched off too. */
export function selectTeam(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: professional.id,
      name: professional.name,
      title: professional.title,
      specialty: professional.specialty,
      licenceNumber: professional.licenceNumber,
      biography: professional.biography,
      photoUrl: professional.photoUrl,
      feeMinor: professional.feeMinor,
      availabilityMode: professional.availabilityMode,
      active: professional.active,
      // Alone in its FROM, a table's columns lose their prefix: inside, the names are written out.
      serviceIds: sql<string[]>`array(
        SELECT given.service_id FROM professional_service given
        WHERE given.tenant_id = professional.tenant_id AND given.professional_id = professional.id
        ORDER BY given.service_id)`,
      services: sql<string[]>`array(
        SELECT offered.name FROM professional_service given
        JOIN service offered ON offered.tenant_id = given.tenant_id AND offered.id = given.service_id
        WHERE given.tenant_id = professional.tenant_id AND given.professional_id = professional.id
          AND offered.active
        ORDER BY offered.position, offered.name)`,
      /** ISO weekdays, 1 is Monday, on which there are weekly hours. */
      weekdays: sql<number[]>`array(
        SELECT DISTINCT hours.weekday FROM weekly_hours hours
        WHERE hours.tenant_id = professional.tenant_id AND hours.professional_id = professional.id
          AND hours.kind = 'work'
        ORDER BY 1)`,
    })
    .from(professional)
    .where(eq(professional.tenantId, tenant.id))
    .orderBy(asc(professional.position), asc(professional.name), asc(professional.id));
}

/** Who has a seat, the disabled ones left out. */
export function selectSeats(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: membership.id,
      userId: membership.userId,
      role: membership.role,
      professionalId: membership.professionalId,
      attendsAll: membership.attendsAll,
    })
    .from(membership)
    .where(and(eq(membership.tenantId, tenant.id), sql`${membership.disabledAt} IS NULL`))
    .orderBy(asc(membership.createdAt), asc(membership.id));
}

/**
 * Everybody's place in the list, locked against bookings and other changes until the transaction ends: an appointment
 * that is being written refers to its professional, so it is waited for and then counted.
 */
export function lockTeam(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({ id: professional.id, active: professional.active, position: professional.position })
    .from(professional)
    .where(eq(professional.tenantId, tenant.id))
    .orderBy(asc(professional.position), asc(professional.name), asc(professional.id))
    .for("update");
}

/** Appointments of a professional that are not over and still stand. */
export async function countAhead(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  professionalId: string,
): Promise<number> {
  const [row] = await tx
    .select({ ahead: count() })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        eq(appointment.professionalId, professionalId),
        // No appointment is longer than a day; the index knows starts only.
        gte(appointment.startsAt, new Date(nowMs - 86_400_000)),
        gt(appointment.endsAt, new Date(nowMs)),
        inArray(appointment.status, ["pending", "confirmed", "arrived", "in_progress"]),
      ),
    );
  return row?.ahead ?? 0;
}

/** Whether anything names them for good: then they are switched off, not deleted. */
export async function isNamed(tx: Tx, { tenant }: TenantScope, id: string): Promise<boolean> {
  const [row] = await tx
    .select({
      named: sql<boolean>`(
        EXISTS (SELECT 1 FROM appointment u WHERE u.tenant_id = professional.tenant_id AND u.professional_id = professional.id)
        OR EXISTS (SELECT 1 FROM group_session u WHERE u.tenant_id = professional.tenant_id AND u.professional_id = professional.id)
        OR EXISTS (SELECT 1 FROM waitlist_entry u WHERE u.tenant_id = professional.tenant_id AND u.professional_id = professional.id)
        OR EXISTS (SELECT 1 FROM occupancy u WHERE u.tenant_id = professional.tenant_id AND u.professional_id = professional.id)
        OR EXISTS (SELECT 1 FROM membership u WHERE u.tenant_id = professional.tenant_id AND u.professional_id = professional.id))`,
    })
    .from(professional)
    .where(and(eq(professional.tenantId, tenant.id), eq(professional.id, id)));
  return row?.named ?? false;
}

/** What they may give: every service, those that are switched off too. */
export function selectGivable(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({ id: service.id, name: service.name, active: service.active })
    .from(service)
    .where(eq(service.tenantId, tenant.id))
    .orderBy(asc(service.position), asc(service.name));
}

/** Exactly these services from now on; what they already gave keeps their own duration. */
export async function replaceServices(
  tx: Tx,
  { tenant }: TenantScope,
  professionalId: string,
  serviceIds: readonly string[],
): Promise<void> {
  const theirs = and(
    eq(professionalService.tenantId, tenant.id),
    eq(professionalService.professionalId, professionalId),
  );
  const ids = [...serviceIds];
  await tx
    .delete(professionalService)
    .where(and(theirs, notInArray(professionalService.serviceId, ids)));
  if (ids.length === 0) return;
  await tx
    .insert(professionalService)
    .values(ids.map((serviceId) => ({ tenantId: tenant.id, professionalId, serviceId })))
    .onConflictDoNothing();
}

/** At the end of the list. */
export async function insertProfessional(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  facts: Omit<typeof professional.$inferInsert, "tenantId" | "id" | "position" | "createdAt">,
): Promise<void> {
  const position = sql`(SELECT coalesce(max(position), -1) + 1 FROM professional WHERE tenant_id = ${tenant.id})`;
  await tx.insert(professional).values({ ...facts, id, tenantId: tenant.id, position });
}

/** With their hours, openings and time off. */
export async function deleteProfessional(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
): Promise<void> {
  await tx
    .delete(professional)
    .where(and(eq(professional.tenantId, tenant.id), eq(professional.id, id)));
}

type ProfessionalChange = Partial<
  Omit<typeof professional.$inferInsert, "tenantId" | "id" | "createdAt">
>;

export async function updateProfessional(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  change: ProfessionalChange,
): Promise<void> {
  await tx
    .update(professional)
    .set(change)
    .where(and(eq(professional.tenantId, tenant.id), eq(professional.id, id)));
}
