import "server-only";
import { headers } from "next/headers";
import type { TenantFacts } from "@/db/scope";
import { tenantHeader } from "@/lib/http/tenant-header";
import { resolvePublicScope } from "./scope";

/** The tenant whose own host this request came by; undefined on the application's. */
export async function tenantOfHost(): Promise<TenantFacts | undefined> {
  const slug = (await headers()).get(tenantHeader);
  const entry = slug ? await resolvePublicScope(slug) : undefined;
  return entry?.ok ? entry.value.tenant : undefined;
}
