import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { jobFailure } from "@/db/schema";
import { type Tx, withSystem } from "@/db/scope";

type NewFailure = typeof jobFailure.$inferInsert;

export async function insertFailure(failure: NewFailure): Promise<void> {
  await withSystem((tx) => tx.insert(jobFailure).values(failure).onConflictDoNothing());
}

/** Through the system's door. */
export function markHandled(tx: Tx, id: string) {
  return tx
    .update(jobFailure)
    .set({ handledAt: sql`now()` })
    .where(and(eq(jobFailure.id, id), isNull(jobFailure.handledAt)))
    .returning({ job: jobFailure.job, tenantId: jobFailure.subjectTenantId });
}

export async function deleteFailures(days: number): Promise<number> {
  const rows = await withSystem((tx) =>
    tx.execute(sql`
      DELETE FROM job_failure WHERE id IN (
        SELECT id FROM job_failure WHERE created_at < now() - make_interval(days => ${days}::int) LIMIT 5000)
      RETURNING 1`),
  );
  return rows.length;
}
