import "server-only";
import { and, count, desc, eq, sql } from "drizzle-orm";
import { appointment, client, mailSuppression, notification, waitlistOffer } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { withinReachOrAnybodys } from "@/db/within-reach";
import type { ClientKind } from "@/lib/core/notifications/kinds";
import { actingReach, can } from "@/lib/core/tenancy/permissions";
import { neverArrived, stillToTell } from "./store";

/** What `messageState` reads. */
export const messageColumns = {
  status: notification.status,
  deliveryStatus: notification.deliveryStatus,
  lastError: notification.lastError,
};

const mostShown = 100;

type Looker = Pick<TenantScope, "tenant" | "actor">;

function toBeHandled({ tenant, actor }: Looker) {
  return and(
    eq(notification.tenantId, tenant.id),
    neverArrived,
    stillToTell,
    withinReachOrAnybodys(appointment.professionalId, actingReach(actor)),
  );
}

export type Undelivered = Awaited<ReturnType<typeof loadUndelivered>>[number];

/** Messages about what is still to come, and links and offers that still hold, that never arrived and that nobody looked after yet, the newest first. */
export function loadUndelivered(scope: TenantScope) {
  const tenantId = scope.tenant.id;
  return readTenant(scope, (tx) =>
    tx
      .select({
        id: notification.id,
        kind: sql<ClientKind>`${notification.kind}`,
        dueAt: notification.dueAt,
        ...messageColumns,
        client: {
          ...{ id: client.id, name: client.name, email: client.email, phone: client.phone },
          isReached: sql<boolean>`${client.email} IS NOT NULL AND NOT EXISTS (
            SELECT FROM mail_suppression s WHERE s.tenant_id = ${tenantId} AND s.email = ${client.email})`,
        },
        appointment: { id: appointment.id, startsAt: appointment.startsAt },
      })
      .from(notification)
      .leftJoin(
        appointment,
        and(eq(appointment.tenantId, tenantId), eq(appointment.id, notification.appointmentId)),
      )
      .leftJoin(
        waitlistOffer,
        and(
          eq(waitlistOffer.tenantId, tenantId),
          eq(waitlistOffer.id, notification.waitlistOfferId),
        ),
      )
      .innerJoin(
        client,
        and(
          eq(client.tenantId, tenantId),
          sql`${client.id} = coalesce(${appointment.clientId}, ${waitlistOffer.clientId}, ${notification.clientId})`,
        ),
      )
      .where(toBeHandled(scope))
      .orderBy(desc(notification.dueAt))
      .limit(mostShown),
  );
}

/** How many there are, for the menu. */
export function countUndelivered(scope: TenantScope): Promise<number> {
  return readTenant(scope, (tx) => countUndeliveredOf(tx, scope));
}

/** The same for anybody of the team, inside of a transaction; none for who does not look after them. */
export async function countUndeliveredOf(tx: Tx, of: Looker): Promise<number> {
  if (!can(of.actor, "notification:read")) return 0;
  const tenantId = of.tenant.id;
  const [row] = await tx
    .select({ count: count() })
    .from(notification)
    .leftJoin(
      appointment,
      and(eq(appointment.tenantId, tenantId), eq(appointment.id, notification.appointmentId)),
    )
    .where(toBeHandled(of));
  return row?.count ?? 0;
}

/** Why nothing is sent to an e-mail, and since when; undefined where mail arrives. */
export async function loadSuppression(scope: TenantScope, email: string | null) {
  if (!email) return undefined;
  const [row] = await readTenant(scope, (tx) =>
    tx
      .select({ reason: mailSuppression.reason, since: mailSuppression.createdAt })
      .from(mailSuppression)
      .where(and(eq(mailSuppression.tenantId, scope.tenant.id), eq(mailSuppression.email, email))),
  );
  return row;
}
