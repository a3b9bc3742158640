import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { client, membership, membershipFollow, professional, tenant } from "@/db/schema";
import type { TenantFacts, TenantScope, Tx } from "@/db/scope";
import { type OptionalKind, optionalKinds, type StaffKind } from "@/lib/core/notifications/kinds";

/** What the page of a practice's messages edits. */
export type Notices = Pick<
  TenantFacts,
  | ("kindsOff" | "reminderHours" | "quietFromMinute" | "quietUntilMinute")
  | ("agendaMinute" | "afterVisitHours")
>;

/** As they stand, kept from everybody else until the transaction ends. */
export async function lockNotices(tx: Tx, scope: TenantScope): Promise<Notices> {
  const [row] = await tx
    .select({
      kindsOff: tenant.kindsOff,
      reminderHours: tenant.reminderHours,
      quietFromMinute: tenant.quietFromMinute,
      quietUntilMinute: tenant.quietUntilMinute,
      agendaMinute: tenant.agendaMinute,
      afterVisitHours: tenant.afterVisitHours,
    })
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("update");
  if (!row) throw new Error("A scope's tenant has a row");
  return row;
}

export async function updateNotices(tx: Tx, scope: TenantScope, change: Notices): Promise<void> {
  await tx.update(tenant).set(change).where(eq(tenant.id, scope.tenant.id));
}

type MemberChoices = { readonly kindsOff: StaffKind[]; readonly followsAll: boolean };

export async function updateMemberChoices(
  tx: Tx,
  scope: TenantScope,
  membershipId: string,
  choices: MemberChoices,
): Promise<void> {
  await tx.update(membership).set(choices).where(ofMember(scope, membershipId));
}

export async function selectMemberChoices(
  tx: Tx,
  scope: TenantScope,
  membershipId: string,
): Promise<MemberChoices> {
  const [row] = await tx
    .select({ kindsOff: membership.kindsOff, followsAll: membership.followsAll })
    .from(membership)
    .where(ofMember(scope, membershipId));
  return row ?? { kindsOff: [], followsAll: false };
}

function ofMember({ tenant: { id } }: TenantScope, membershipId: string) {
  return and(eq(membership.tenantId, id), eq(membership.id, membershipId));
}

/** Whom a member follows from now on, and nobody else. */
export async function replaceFollows(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  membershipId: string,
  professionalIds: readonly string[],
): Promise<void> {
  await tx
    .delete(membershipFollow)
    .where(and(eq(membershipFollow.tenantId, id), eq(membershipFollow.membershipId, membershipId)));
  if (professionalIds.length === 0) return;
  await tx
    .insert(membershipFollow)
    .values(professionalIds.map((each) => ({ tenantId: id, membershipId, professionalId: each })))
    .onConflictDoNothing();
}

export async function selectFollows(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  membershipId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: membershipFollow.professionalId })
    .from(membershipFollow)
    .where(and(eq(membershipFollow.tenantId, id), eq(membershipFollow.membershipId, membershipId)));
  return rows.map((row) => row.id);
}

/** Who attends now, in their order. */
export function selectAttending(tx: Tx, { tenant: { id } }: TenantScope) {
  return tx
    .select({
      id: professional.id,
      name: professional.name,
      title: professional.title,
      specialty: professional.specialty,
    })
    .from(professional)
    .where(and(eq(professional.tenantId, id), eq(professional.active, true)))
    .orderBy(asc(professional.position), asc(professional.name));
}

/** What a client does without, and since when that is all they may; undefined for an id that the tenant does not have. */
export async function selectChoice(tx: Tx, { tenant: { id } }: TenantScope, clientId: string) {
  const [row] = await tx
    .select({ kindsOff: client.kindsOff, onlyEssentialSince: client.onlyEssentialSince })
    .from(client)
    .where(and(eq(client.tenantId, id), eq(client.id, clientId)));
  return row;
}

/** Writes what some clients do without; who did without all before keeps since when. How many there are. */
export async function updateChoice(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  clientIds: readonly string[],
  kindsOff: readonly OptionalKind[],
): Promise<number> {
  const isAll = optionalKinds.every((kind) => kindsOff.includes(kind));
  const since = isAll ? sql`coalesce(${client.onlyEssentialSince}, now())` : sql`NULL`;
  const rows = await tx
    .update(client)
    .set({ kindsOff: [...kindsOff], onlyEssentialSince: since })
    .where(and(eq(client.tenantId, id), inArray(client.id, [...clientIds])))
    .returning({ id: client.id });
  return rows.length;
}

/** Whoever reads the same mailbox as a client: a family's mails all come there. They themself among them. */
export async function selectMailbox(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  clientId: string,
): Promise<readonly string[]> {
  const rows = await preparedOn(tx)<{ id: string }[]>`
    SELECT other.id FROM client own
    JOIN client other ON other.tenant_id = ${id} AND (other.id = own.id OR other.email = own.email)
    WHERE own.tenant_id = ${id} AND own.id = ${clientId}`.execute();
  return rows.map((row) => row.id);
}
