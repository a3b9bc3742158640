import "server-only";
import { and, asc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import { delay, delayNotice } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** What mails say of a delay, by the notice for which they are owed; no query where there is none. */
export async function selectDelayNews(tx: Tx, { tenant }: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: delayNotice.id,
      kind: delay.kind,
      fromStartsAt: delayNotice.fromStartsAt,
      expectedAt: delayNotice.expectedAt,
      proposedStarts: delayNotice.proposedStarts,
    })
    .from(delayNotice)
    .innerJoin(delay, and(eq(delay.tenantId, tenant.id), eq(delay.id, delayNotice.delayId)))
    .where(and(eq(delayNotice.tenantId, tenant.id), inArray(delayNotice.id, [...ids])));
}

export type OpenDelay = Awaited<ReturnType<typeof selectOpenDelays>>[number];

/** The delays that hold now: begun, and neither ended nor caught up. */
export function selectOpenDelays(tx: Tx, { tenant, nowMs }: TenantScope) {
  const now = new Date(nowMs);
  return tx
    .select({
      id: delay.id,
      professionalId: delay.professionalId,
      kind: delay.kind,
      minutes: delay.minutes,
      resumesAt: delay.resumesAt,
    })
    .from(delay)
    .where(
      and(
        eq(delay.tenantId, tenant.id),
        isNull(delay.endedAt),
        lte(delay.startsAt, now),
        gt(delay.endsAt, now),
      ),
    )
    .orderBy(asc(delay.createdAt));
}
