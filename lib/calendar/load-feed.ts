import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { env } from "@/lib/env";
import { feedToken } from "@/lib/invitations/token";
import { feedOwner } from "./feed-owner";
import { findFeed } from "./feed-store";

/** The secret address of the actor's own calendar; null while it has none. Show it, never log it. */
export async function loadFeedUrl(scope: TenantScope): Promise<string | null> {
  const owner = feedOwner(scope.actor);
  const feed = owner && (await readTenant(scope, (tx) => findFeed(tx, scope, owner)));
  return feed ? `${env().APP_URL}/api/calendar/${feedToken(scope.tenant.id, feed.id)}.ics` : null;
}
