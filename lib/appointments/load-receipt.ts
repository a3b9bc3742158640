import "server-only";
import { eq } from "drizzle-orm";
import { appointment } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { suggestEmail } from "@/lib/core/clients/suggest-email";
import { isUuid } from "@/lib/core/uuid";
import { forWhomOf } from "@/lib/notifications/addressee";
import { selectAppointments } from "./reads";
import { toListing } from "./to-view";

/**
 * What whoever has just booked is shown. An id in an address proves nothing: of the client it says whether mail reaches
 * them and, to the browser that booked alone, who comes where somebody else does, and what their e-mail may have been
 * meant to be.
 */
export async function loadReceipt(scope: TenantScope, id: string, isOwn = false) {
  if (!isUuid(id)) return undefined;
  const [row] = await readTenant(scope, (tx) =>
    selectAppointments(tx, scope, eq(appointment.id, id)),
  );
  if (!row) return undefined;
  const { client, options: _options, reason: _reason, ...shown } = toListing(row, scope);
  const reader = row.appointment.callerName;
  const forWhom = isOwn ? forWhomOf({ name: client.name, reader }) : null;
  const meantEmail = isOwn && client.email ? suggestEmail(client.email) : undefined;
  return { ...shown, reason: null, isMailed: client.email !== null, forWhom, meantEmail };
}
