import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { takePortalSecret } from "@/lib/auth/device-secrets";
import { endFeedOf } from "@/lib/calendar/end-feed";
import { fail, ok, type Result } from "@/lib/core/result";
import { clientCookieName } from "./client-cookie";
import type { closeDevicesInput } from "./schema";
import { endSessionsOfClient } from "./session-store";
import { revokeLinksOfClient } from "./store";

/** Ends the client's own sessions on every device, and takes back the links of their mails and their calendar if they wish. */
export async function closeDevices(
  scope: TenantScope,
  { links }: z.output<typeof closeDevicesInput>,
): Promise<Result<null, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  await withTenant(scope, async (tx) => {
    await endSessionsOfClient(tx, scope, actor.clientId);
    if (!links) return;
    await revokeLinksOfClient(tx, scope, actor.clientId);
    await endFeedOf(tx, scope, actor.clientId);
  });
  await takePortalSecret(scope.tenant.slug);
  (await cookies()).delete({ name: clientCookieName, path: `/${scope.tenant.slug}` });
  return ok(null);
}
