import "server-only";
import { and, count, desc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import { jobFailure, notification, tenant } from "@/db/schema";
import { readTenant, type TenantScope, withSystem } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";

const mostShown = 100;

export type JobFailure = Awaited<ReturnType<typeof loadFailures>>[number];

/** Jobs that failed and that nobody looked after yet, the newest first. The scope is the proof of who asks. */
export function loadFailures(_scope: OperatorScope) {
  return withSystem((tx) =>
    tx
      .select({
        id: jobFailure.id,
        job: jobFailure.job,
        reason: jobFailure.reason,
        at: jobFailure.createdAt,
        tenantName: tenant.name,
      })
      .from(jobFailure)
      .leftJoin(tenant, eq(tenant.id, jobFailure.subjectTenantId))
      .where(isNull(jobFailure.handledAt))
      .orderBy(desc(jobFailure.createdAt))
      .limit(mostShown),
  );
}

/** How many there are. */
export async function countFailures(): Promise<number> {
  const [row] = await withSystem((tx) =>
    tx.select({ count: count() }).from(jobFailure).where(isNull(jobFailure.handledAt)),
  );
  return row?.count ?? 0;
}

/**
 * Since when messages of a tenant do not leave: the oldest that was tried in vain for over ten minutes and is news still;
 * where a job of the last day failed that no operator looked after, whatever waits so long. Undefined: none.
 */
export async function loadStanding(scope: TenantScope) {
  const tenantId = scope.tenant.id;
  const [row] = await readTenant(scope, (tx) =>
    tx
      .select({
        failedAt: sql<Date | null>`min(${notification.dueAt})`.mapWith(notification.dueAt),
      })
      .from(notification)
      .where(
        and(
          eq(notification.tenantId, tenantId),
          eq(notification.status, "pending"),
          sql`${notification.runAt} < now() + interval '1 hour'`,
          sql`${notification.dueAt} < now() - interval '10 minutes'`,
          gt(notification.expiresAt, sql`now()`),
          or(isNotNull(notification.lastError), hasFailedJob(tenantId)),
        ),
      ),
  );
  return row?.failedAt ? { failedAt: row.failedAt } : undefined;
}

function hasFailedJob(tenantId: string) {
  return sql`EXISTS (SELECT FROM ${jobFailure} f WHERE f.subject_tenant_id = ${tenantId} AND f.handled_at IS NULL
    AND f.created_at > now() - interval '1 day')`;
}
