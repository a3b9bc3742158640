import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { endAccountOf } from "@/lib/accounts/end-account";
import { writeAudit } from "@/lib/audit/write-audit";
import { endFeedOf } from "@/lib/calendar/end-feed";
import { ok, type Result } from "@/lib/core/result";
import type { revokeInvitationsInput } from "./schema";
import { endSessionsOfClient } from "./session-store";
import { revokeLinksOfClient } from "./store";

/**
 * Takes back every link of a client, ends what they opened, and with them their password and their calendar's address:
 * each reaches all of the client's appointments.
 * A foreign or unknown client has none: 0.
 */
export async function revokeInvitations(
  scope: TenantScope,
  { clientId }: z.output<typeof revokeInvitationsInput>,
): Promise<Result<{ revoked: number }, never>> {
  return withTenant(scope, async (tx) => {
    const revoked = await revokeLinksOfClient(tx, scope, clientId);
    await endSessionsOfClient(tx, scope, clientId);
    await endFeedOf(tx, scope, clientId);
    const hadPassword = await endAccountOf(tx, scope, clientId);
    if (revoked > 0 || hadPassword) {
      await writeAudit(tx, scope, {
        ...{ action: "invitation:revoke", subjectType: "client", subjectId: clientId },
        detail: { links: revoked },
      });
    }
    return ok({ revoked });
  });
}
