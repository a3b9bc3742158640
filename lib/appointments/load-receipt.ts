import "server-only";
import { eq } from "drizzle-orm";
import { appointment } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { isTexted } from "@/lib/channels/load-texted";
import { suggestEmail } from "@/lib/core/clients/suggest-email";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import { isUuid } from "@/lib/core/uuid";
import { forWhomOf } from "@/lib/notifications/addressee";
import { selectAppointments } from "./reads";
import { toListing } from "./to-view";

type Looker = {
  /** Whether that browser booked it, of the e-mail that it would have booked with. */
  readonly isOwn?: (appointmentId: string, email: string | null) => boolean;
  /** Whose appointments are in the portal that is open there. */
  readonly clientIds?: readonly string[];
};

/**
 * What whoever has just booked is shown. An id in an address proves nothing: of the client it says whether mail or texts
 * reach them and, to the browser that booked alone, who comes where somebody else does, to which e-mail it was sent, and what
 * that may have been meant to be.
 */
export async function loadReceipt(scope: TenantScope, id: string, looker: Looker = {}) {
  if (!isUuid(id)) return undefined;
  const [row] = await readTenant(scope, (tx) =>
    selectAppointments(tx, scope, eq(appointment.id, id)),
  );
  if (!row) return undefined;
  const { client, options: _options, reason: _reason, ...shown } = toListing(row, scope);
  const isOwn = looker.isOwn?.(id, client.email) ?? false;
  const reader = row.appointment.callerName;
  const kind = row.appointment.status === "pending" ? "needs_acceptance" : "booked";
  const isTold = !isSwitchedOff(kind, scope.tenant);
  const email = isOwn ? client.email : null;
  return {
    ...{ ...shown, reason: null, isOwn, email },
    isMailed: isTold && client.email !== null,
    isTexted: isTold && (await isTexted(scope, client.id)),
    isInPortal: looker.clientIds?.includes(client.id) ?? false,
    forWhom: isOwn ? forWhomOf({ name: client.name, reader }) : null,
    meantEmail: email ? suggestEmail(email) : undefined,
  };
}
