import "server-only";
import { createHash } from "node:crypto";
import { readTenant, type TenantScope } from "@/db/scope";
import { selectOwnDevices } from "./push-store";

/** The browsers on which somebody of the team is told of bookings, each with a sign by which it knows itself. */
export async function loadDevices(scope: TenantScope) {
  const { actor } = scope;
  if (actor.kind !== "member") return [];
  const devices = await readTenant(scope, (tx) => selectOwnDevices(tx, scope, actor.userId));
  return devices.map(({ endpoint, ...device }) => ({ ...device, sign: signOf(endpoint) }));
}

/** As the browser has it (lib/channels/device/push). */
function signOf(endpoint: string): string {
  return createHash("sha256").update(endpoint).digest("hex");
}
