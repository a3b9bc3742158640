import "server-only";
import type { TenantScope } from "@/db/scope";
import { buildId } from "./build-id";

/**
 * What a page gives to its `<LiveRefresh>`: where to listen, from when on, and by which build it was made. One that is
 * opened by a link of the queue names its token.
 */
export function livePropsOf({ tenant, moment = "" }: TenantScope, token?: string) {
  const href = ["/api/live", tenant.slug, token].filter(Boolean).join("/");
  return { href, since: moment, build: buildId() };
}
