import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { fingerprintOf } from "@/lib/fingerprint";
import { selectKindUses, selectResources } from "./resource-store";
import { selectSites, selectTravelTimes } from "./store";

export type Places = Awaited<ReturnType<typeof loadPlaces>>;
export type SiteView = Places["sites"][number];

/** The further places, and how long the way is between all of them; `seen` is of the ways. */
export async function loadPlaces(scope: TenantScope) {
  const [sites, travelTimes] = await readTenant(scope, (tx) =>
    Promise.all([selectSites(tx, scope), selectTravelTimes(tx, scope)]),
  );
  return { sites, travelTimes, seen: fingerprintOf(travelTimes) };
}

/** A site and how it stands; undefined for an id that the tenant does not have. */
export async function loadSite(scope: TenantScope, siteId: string) {
  if (!isUuid(siteId)) return undefined;
  const sites = await readTenant(scope, (tx) => selectSites(tx, scope));
  const site = sites.find(({ id }) => id === siteId);
  return site && { site, seen: fingerprintOf(siteFacts(site)) };
}

/** The kinds, the rooms of each in their order, and the sites where they may stand. */
export async function loadRooms(scope: TenantScope) {
  const [kinds, rooms, sites] = await readTenant(scope, (tx) =>
    Promise.all([selectKindUses(tx, scope), selectResources(tx, scope), selectSites(tx, scope)]),
  );
  return { kinds, rooms, sites };
}

/** What a site's form edits. */
export function siteFacts({ name, address, phone, timeZone, active }: SiteView) {
  return { name, address, phone, timeZone, active };
}
