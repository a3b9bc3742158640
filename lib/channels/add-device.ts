import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { knowBrowser } from "@/lib/auth/known-browser";
import { fail, ok, type Result } from "@/lib/core/result";
import { hasPushKeys } from "./push-keys";
import type { AddDeviceInput } from "./push-schema";
import { upsertDevice } from "./push-store";

/** Tells this browser what its user of the team hears of, from now on and as long as they are logged in there. */
export async function addDevice(
  scope: TenantScope,
  device: AddDeviceInput,
): Promise<Result<null, "not_found" | "unauthenticated", undefined>> {
  const { actor } = scope;
  if (actor.kind !== "member" || !hasPushKeys()) return fail("not_found");
  const browser = await knowBrowser();
  if (!browser) return fail("unauthenticated");
  await withTenant(scope, (tx) => upsertDevice(tx, scope, actor.userId, { ...device, browser }));
  return ok(null);
}
