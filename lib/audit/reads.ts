import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { auditLog } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** Who last changed something, by name; null where nobody did. */
export async function lastToChange(
  tx: Tx,
  { tenant }: TenantScope,
  subject: { readonly type: string; readonly id?: string },
): Promise<string | null> {
  const [row] = await tx
    .select({ name: auditLog.actorName })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.tenantId, tenant.id),
        eq(auditLog.subjectType, subject.type),
        subject.id ? eq(auditLog.subjectId, subject.id) : undefined,
      ),
    )
    .orderBy(desc(auditLog.createdAt))
    .limit(1);
  return row?.name ?? null;
}
