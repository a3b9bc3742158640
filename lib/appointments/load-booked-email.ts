import "server-only";
import { and, eq } from "drizzle-orm";
import { appointment, client } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";

/** To which e-mail news of an appointment go; null: to none. */
export async function loadBookedEmail(scope: TenantScope, id: string): Promise<string | null> {
  const tenantId = scope.tenant.id;
  const [row] = await readTenant(scope, (tx) =>
    tx
      .select({ email: client.email })
      .from(appointment)
      .innerJoin(client, and(eq(client.tenantId, tenantId), eq(client.id, appointment.clientId)))
      .where(and(eq(appointment.tenantId, tenantId), eq(appointment.id, id))),
  );
  return row?.email ?? null;
}
