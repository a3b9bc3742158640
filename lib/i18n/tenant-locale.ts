import "server-only";
import { headers } from "next/headers";
import { isConnectionFailure } from "@/db/errors";
import { resolvePublicScope } from "@/lib/auth/scope";
import { parseSlug } from "@/lib/core/tenancy/slug";
import { pathHeader } from "@/lib/http/path-header";

/** The language of the tenant whose address this is, for visitors who give no hint of their own. */
export async function tenantLocale(): Promise<string | undefined> {
  const path = (await headers()).get(pathHeader) ?? "";
  const [first = "", second = ""] = path.split(/[/?]/).slice(1);
  const slug = parseSlug(first === "dashboard" ? second : first);
  if (!slug.ok) return undefined;
  try {
    const entry = await resolvePublicScope(slug.value);
    return entry.ok ? entry.value.tenant.locale : undefined;
  } catch (error) {
    // Without its database a page still says so in some language.
    if (isConnectionFailure(error)) return undefined;
    throw error;
  }
}
