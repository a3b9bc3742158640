import "server-only";
import { and, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { appointment, client, clientSession, invitation } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { withinReach } from "@/db/within-reach";
import { callerOf } from "@/lib/clients/load-caller";
import { bookingReach } from "@/lib/core/tenancy/permissions";
import { carerOf, familyOf } from "@/lib/family/load-ties";

export type NewInvitation = {
  readonly id: string;
  readonly clientId: string;
  /** Where it lands, if anywhere but the client's list. */
  readonly appointmentId?: string;
  readonly waitlistOfferId?: string;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
};

export async function insertInvitation(tx: Tx, scope: TenantScope, row: NewInvitation) {
  await tx.insert(invitation).values({ ...row, tenantId: scope.tenant.id });
}

/** The client's link to an appointment that opens the longest. */
export async function findUsableInvitation(
  tx: Tx,
  scope: TenantScope,
  { clientId, appointmentId }: { clientId: string; appointmentId: string },
) {
  const [row] = await tx
    .select({ id: invitation.id, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(
      and(
        eq(invitation.tenantId, scope.tenant.id),
        eq(invitation.clientId, clientId),
        eq(invitation.appointmentId, appointmentId),
        ...stillUsable(scope),
      ),
    )
    .orderBy(desc(invitation.expiresAt))
    .limit(1);
  return row;
}

export async function findInvitationByHash(tx: Tx, scope: TenantScope, hash: Buffer) {
  const [row] = await tx
    .select({
      id: invitation.id,
      clientId: invitation.clientId,
      appointmentId: invitation.appointmentId,
      waitlistOfferId: invitation.waitlistOfferId,
      expiresAt: invitation.expiresAt,
      openedAt: invitation.openedAt,
    })
    .from(invitation)
    .where(
      and(
        eq(invitation.tenantId, scope.tenant.id),
        eq(invitation.tokenHash, hash),
        ...stillUsable(scope),
      ),
    );
  return row;
}

export async function markOpened(tx: Tx, scope: TenantScope, invitationId: string) {
  await tx
    .update(invitation)
    .set({ openedAt: new Date(scope.nowMs) })
    .where(and(eq(invitation.tenantId, scope.tenant.id), eq(invitation.id, invitationId)));
}

/** How many links stopped opening by it. */
export async function revokeLinksOfClient(
  tx: Tx,
  scope: TenantScope,
  clientId: string,
): Promise<number> {
  const rows = await tx
    .update(invitation)
    .set({ revokedAt: new Date(scope.nowMs) })
    .where(
      and(
        eq(invitation.tenantId, scope.tenant.id),
        eq(invitation.clientId, clientId),
        ...stillUsable(scope),
      ),
    )
    .returning({ id: invitation.id });
  return rows.length;
}

export async function findClientOfSession(tx: Tx, scope: TenantScope, hash: Buffer) {
  const [row] = await tx
    .select({
      clientId: client.id,
      name: sql<string>`coalesce(${callerOf(scope)}, ${client.name})`,
      family: familyOf(scope),
    })
    .from(clientSession)
    .innerJoin(
      client,
      and(eq(client.tenantId, clientSession.tenantId), eq(client.id, clientSession.clientId)),
    )
    .where(
      and(
        eq(clientSession.tenantId, scope.tenant.id),
        eq(clientSession.tokenHash, hash),
        isNull(clientSession.endedAt),
        gt(clientSession.expiresAt, new Date(scope.nowMs)),
      ),
    );
  return row;
}

export async function findAppointmentStart(
  tx: Tx,
  scope: TenantScope,
  appointmentId: string,
): Promise<Date | undefined> {
  const [row] = await tx
    .select({ startsAt: appointment.startsAt })
    .from(appointment)
    .where(and(eq(appointment.tenantId, scope.tenant.id), eq(appointment.id, appointmentId)));
  return row?.startsAt;
}

/** The client of an appointment, or undefined where there is no such appointment. */
export async function findAppointmentClient(tx: Tx, scope: TenantScope, appointmentId: string) {
  const [row] = await tx
    .select({ clientId: appointment.clientId })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, scope.tenant.id),
        eq(appointment.id, appointmentId),
        withinReach(appointment.professionalId, bookingReach(scope.actor)),
      ),
    );
  return row?.clientId;
}

/** Who has that e-mail: a family, so some at the very most. Whom one of them looks after is reached by their link. */
export function selectClientsOfEmail(tx: Tx, scope: TenantScope, email: string) {
  return tx
    .select({ id: client.id })
    .from(client)
    .where(
      and(eq(client.tenantId, scope.tenant.id), eq(client.email, email), isNull(carerOf(scope))),
    )
    .limit(10);
}

/** Those who have one of some e-mails. */
export function selectByEmails(tx: Tx, scope: TenantScope, emails: readonly string[]) {
  return tx
    .select({ id: client.id, name: client.name, email: client.email, phone: client.phone })
    .from(client)
    .where(and(eq(client.tenantId, scope.tenant.id), inArray(client.email, [...emails])));
}

export async function findClientEmail(tx: Tx, scope: TenantScope, clientId: string) {
  const [row] = await tx
    .select({ email: client.email })
    .from(client)
    .where(and(eq(client.tenantId, scope.tenant.id), eq(client.id, clientId)));
  return row;
}

function stillUsable(scope: TenantScope) {
  return [isNull(invitation.revokedAt), gt(invitation.expiresAt, new Date(scope.nowMs))] as const;
}
