import "server-only";
import { cookies, headers } from "next/headers";
import type { TenantScope } from "@/db/scope";
import { visitorOf } from "@/lib/auth/visitor";
import { deviceCookieName, entryCookies } from "@/lib/invitations/client-cookie";
import type { Browser, OpenedSession } from "@/lib/invitations/open-session";

/** Where a request to enter comes from. */
export async function browserOf({
  tenant,
  nowMs,
}: TenantScope): Promise<Browser & { readonly address: string }> {
  const { address, userAgent } = visitorOf(await headers(), nowMs);
  const device = (await cookies()).get(deviceCookieName("portal", tenant))?.value;
  return { address, userAgent, device };
}

/** The portal is open on this browser from here on. */
export async function giveEntry({ tenant }: TenantScope, opened: OpenedSession): Promise<void> {
  const jar = await cookies();
  for (const { name, value, ...options } of entryCookies(tenant, opened)) {
    jar.set(name, value, options);
  }
}
