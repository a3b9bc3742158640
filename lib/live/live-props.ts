import "server-only";
import type { TenantScope } from "@/db/scope";
import { buildId } from "./build-id";

/** What a page of the team gives to its `<LiveRefresh>`: where to listen, from when on, and by which build it was made. */
export function livePropsOf({ tenant, moment = "" }: TenantScope) {
  return { href: `/api/live/${tenant.slug}`, since: moment, build: buildId() };
}
