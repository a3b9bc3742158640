import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { tenantOrigin } from "@/lib/http/tenant-url";
import { ensureInvitation } from "./ensure-invitation";
import type { createInvitationInput } from "./schema";
import { findAppointmentClient } from "./store";
import { invitationToken } from "./token";

/** The link of an appointment, for the desk to hand over by itself. The address is a secret: show it, never log it. */
export async function createInvitation(
  scope: TenantScope,
  { appointmentId }: z.output<typeof createInvitationInput>,
): Promise<Result<{ url: string }, "not_found">> {
  return withTenant(scope, async (tx) => {
    const clientId = await findAppointmentClient(tx, scope, appointmentId);
    if (!clientId) return fail("not_found");
    const id = await ensureInvitation(tx, scope, { clientId, appointmentId });
    return ok({ url: `${tenantOrigin(scope.tenant)}/i/${invitationToken(scope.tenant.id, id)}` });
  });
}
