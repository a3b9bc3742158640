import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { hasPushKeys } from "./push-keys";
import type { AddDeviceInput } from "./push-schema";
import { upsertDevice } from "./push-store";

/** Tells this browser from now on what its user of the team hears of. */
export async function addDevice(
  scope: TenantScope,
  device: AddDeviceInput,
): Promise<Result<null, "not_found", undefined>> {
  const { actor } = scope;
  if (actor.kind !== "member" || !hasPushKeys()) return fail("not_found");
  await withTenant(scope, (tx) => upsertDevice(tx, scope, actor.userId, device));
  return ok(null);
}
