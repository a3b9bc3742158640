import "server-only";
import { eq } from "drizzle-orm";
import { appointment } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { selectAppointments } from "./reads";
import { toListing } from "./to-view";

/** What whoever has just booked is shown: nothing of the client, since an id in an address proves nothing. */
export type Receipt = NonNullable<Awaited<ReturnType<typeof loadReceipt>>>;

export async function loadReceipt(scope: TenantScope, id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await readTenant(scope, (tx) =>
    selectAppointments(tx, scope, eq(appointment.id, id)),
  );
  if (!row) return undefined;
  const { code, status, start, end, priceMinor, currency, service, professional } = toListing(
    row,
    scope,
  );
  return {
    ...{ code, status, start, end, priceMinor, currency, service, professional },
    reason: null,
  };
}
