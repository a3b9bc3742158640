import "server-only";
import { cookies } from "next/headers";
import { type TenantScope, withTenant } from "@/db/scope";
import { takePortalSecret } from "@/lib/auth/device-secrets";
import { ok, type Result } from "@/lib/core/result";
import { clientCookieName } from "./client-cookie";
import { markSessionEnded } from "./session-store";
import { tokenHash } from "./token";

/** Ends the client's session of this device; their link opens a new one. */
export async function leavePortal(scope: TenantScope): Promise<Result<null, never>> {
  const jar = await cookies();
  const cookie = jar.get(clientCookieName)?.value;
  if (cookie) await withTenant(scope, (tx) => markSessionEnded(tx, scope, tokenHash(cookie)));
  await takePortalSecret(scope.tenant.slug);
  jar.delete({ name: clientCookieName, path: `/${scope.tenant.slug}` });
  return ok(null);
}
