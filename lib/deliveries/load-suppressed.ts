import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { mailSuppression } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** Those of some e-mails to which nothing is sent. */
export async function loadSuppressed(
  tx: Tx,
  { tenant }: TenantScope,
  emails: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const asked = emails.flatMap((email) => email ?? []);
  if (asked.length === 0) return new Set();
  const rows = await tx
    .select({ email: mailSuppression.email })
    .from(mailSuppression)
    .where(and(eq(mailSuppression.tenantId, tenant.id), inArray(mailSuppression.email, asked)));
  return new Set(rows.map(({ email }) => email));
}
