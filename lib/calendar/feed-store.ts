import "server-only";
import { and, eq, gt, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { appointment, calendarFeed, client, membership, professional } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { selectAppointments } from "@/lib/appointments/reads";
import { callerOf } from "@/lib/clients/load-caller";
import { familyOf } from "@/lib/family/load-ties";
import type { FeedOwner } from "./feed-owner";

export async function findFeed(tx: Tx, scope: TenantScope, owner: FeedOwner) {
  const [row] = await tx
    .select({ id: calendarFeed.id })
    .from(calendarFeed)
    .where(and(ofOwner(scope, owner), isNull(calendarFeed.revokedAt)));
  return row;
}

/** Nothing where another request was quicker: an owner has one calendar at a time. */
export async function insertFeed(
  tx: Tx,
  { tenant }: TenantScope,
  feed: FeedOwner & { readonly id: string; readonly tokenHash: Buffer },
): Promise<void> {
  await tx
    .insert(calendarFeed)
    .values({ ...feed, tenantId: tenant.id })
    .onConflictDoNothing();
}

export async function revokeFeed(tx: Tx, scope: TenantScope, owner: FeedOwner): Promise<boolean> {
  const revoked = await tx
    .update(calendarFeed)
    .set({ revokedAt: new Date(scope.nowMs) })
    .where(and(ofOwner(scope, owner), isNull(calendarFeed.revokedAt)))
    .returning({ id: calendarFeed.id });
  return revoked.length > 0;
}

/** Whose calendar an address opens: of a client, or of a professional while somebody of the team attends as them. */
export async function findFeedByHash(tx: Tx, scope: TenantScope, hash: Buffer) {
  const { tenant } = scope;
  const [row] = await tx
    .select({
      clientId: calendarFeed.clientId,
      professionalId: calendarFeed.professionalId,
      clientLocale: client.locale,
      family: familyOf(scope),
      clientName: sql<string>`coalesce(${callerOf(scope)}, ${client.name}, '')`,
      professionalName: professional.name,
      seat: membership.id,
    })
    .from(calendarFeed)
    .leftJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, calendarFeed.clientId)))
    .leftJoin(
      professional,
      and(
        eq(professional.tenantId, tenant.id),
        eq(professional.id, calendarFeed.professionalId),
        eq(professional.active, true),
      ),
    )
    .leftJoin(
      membership,
      and(
        eq(membership.tenantId, tenant.id),
        eq(membership.professionalId, professional.id),
        isNull(membership.disabledAt),
      ),
    )
    .where(
      and(
        eq(calendarFeed.tenantId, tenant.id),
        eq(calendarFeed.tokenHash, hash),
        isNull(calendarFeed.revokedAt),
      ),
    )
    .limit(1);
  return row && (row.clientId || row.seat) ? row : undefined;
}

/** What stands in an owner's calendar between two moments. */
export function selectFeedAppointments(
  tx: Tx,
  scope: TenantScope,
  owner: {
    readonly clientId: string | null;
    readonly professionalId: string | null;
    /** Whom the client looks after. */
    readonly family: readonly { readonly clientId: string }[];
  },
  { from, to }: { readonly from: Date; readonly to: Date },
) {
  const whose = or(
    owner.clientId
      ? inArray(appointment.clientId, [
          owner.clientId,
          ...owner.family.map(({ clientId }) => clientId),
        ])
      : undefined,
    owner.professionalId ? eq(appointment.professionalId, owner.professionalId) : undefined,
  );
  return selectAppointments(
    tx,
    scope,
    and(
      whose,
      ne(appointment.status, "cancelled"),
      gt(appointment.startsAt, from),
      lt(appointment.startsAt, to),
    ),
  );
}

function ofOwner({ tenant }: TenantScope, { clientId, professionalId }: FeedOwner) {
  return and(
    eq(calendarFeed.tenantId, tenant.id),
    clientId === null
      ? eq(calendarFeed.professionalId, professionalId)
      : eq(calendarFeed.clientId, clientId),
  );
}
