import "server-only";
import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
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
 * The first job of the last day that failed for a tenant, as long as no operator looked after it and messages wait for far
 * too long; undefined: none.
 */
export async function loadStanding(scope: TenantScope) {
  const [row] = await readTenant(scope, (tx) =>
    tx
      .select({ failedAt: jobFailure.createdAt })
      .from(jobFailure)
      .where(
        and(
          eq(jobFailure.subjectTenantId, scope.tenant.id),
          isNull(jobFailure.handledAt),
          sql`${jobFailure.createdAt} > now() - interval '1 day'`,
          sql`EXISTS (SELECT FROM ${notification} n WHERE n.tenant_id = ${scope.tenant.id}
            AND n.status = 'pending' AND n.due_at < now() - interval '10 minutes' AND n.expires_at > now())`,
        ),
      )
      .orderBy(jobFailure.createdAt)
      .limit(1),
  );
  return row;
}
