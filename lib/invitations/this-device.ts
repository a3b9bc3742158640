import "server-only";
import { cookies } from "next/headers";
import type { TenantScope, Tx } from "@/db/scope";
import { clientCookieName } from "./client-cookie";
import { endSessionsOfClient, isFreshByCode } from "./session-store";
import { tokenHash } from "./token";

/** The portal session that a request comes with. */
export type ThisDevice = { readonly hash: Buffer };

export async function thisDevice(): Promise<ThisDevice> {
  return { hash: tokenHash((await cookies()).get(clientCookieName)?.value ?? "") };
}

/** Whether a code that was mailed has just opened the portal there. */
export function isJustOpenedByCode(tx: Tx, scope: TenantScope, device: ThisDevice) {
  return isFreshByCode(tx, scope, device.hash);
}

/** Closes a client's portal everywhere else. */
export function closeOthers(tx: Tx, scope: TenantScope, clientId: string, device: ThisDevice) {
  return endSessionsOfClient(tx, scope, clientId, device.hash);
}
