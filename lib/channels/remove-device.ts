import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { RemoveDeviceInput } from "./push-schema";
import { deleteDevice } from "./push-store";

/** Tells one of one's own browsers nothing more. */
export async function removeDevice(
  scope: TenantScope,
  { deviceId }: RemoveDeviceInput,
): Promise<Result<null, "not_found", undefined>> {
  const { actor } = scope;
  if (actor.kind !== "member") return fail("not_found");
  const isGone = await withTenant(scope, (tx) => deleteDevice(tx, scope, actor.userId, deviceId));
  return isGone ? ok(null) : fail("not_found");
}
