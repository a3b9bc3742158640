import "server-only";
import type { TenantScope } from "@/db/scope";
import { lookAgainAction } from "./actions";
import { buildId } from "./build-id";

/** What a page of the team gives to its `<LiveRefresh>`: where to listen, from when on, and by which build it was made. */
export function livePropsOf({ tenant, moment = "" }: TenantScope) {
  const lookAgain = lookAgainAction.bind(null, tenant.slug);
  return { href: `/api/live/${tenant.slug}`, since: moment, build: buildId(), lookAgain };
}

/** The same for a page that is opened by a link of the queue. */
export function liveLinkPropsOf({ tenant }: TenantScope, token: string) {
  return { href: `/api/live/${tenant.slug}/${token}`, since: "", build: buildId() };
}
