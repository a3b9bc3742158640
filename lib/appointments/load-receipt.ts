import "server-only";
import { eq } from "drizzle-orm";
import { appointment } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { selectAppointments } from "./reads";
import { toListing } from "./to-view";

/** What whoever has just booked is shown: of the client only whether mail reaches them, since an id in an address proves nothing. */
export async function loadReceipt(scope: TenantScope, id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await readTenant(scope, (tx) =>
    selectAppointments(tx, scope, eq(appointment.id, id)),
  );
  if (!row) return undefined;
  const { client, options: _options, reason: _reason, ...shown } = toListing(row, scope);
  return { ...shown, reason: null, isMailed: client.email !== null };
}
