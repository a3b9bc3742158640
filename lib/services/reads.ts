import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { fingerprintOf } from "@/lib/fingerprint";
import { selectGivers, selectKinds, selectServices, selectUses } from "./store";

export type ServiceList = Awaited<ReturnType<typeof loadServices>>;
export type ServiceView = ServiceList["services"][number];
export type Giver = ServiceList["professionals"][number];
export type RoomKind = ServiceList["kinds"][number];

/** All services, all professionals and all kinds of rooms, those that are switched off too. */
export async function loadServices(scope: TenantScope) {
  const [services, professionals, kinds] = await readTenant(scope, (tx) =>
    Promise.all([selectServices(tx, scope), selectGivers(tx, scope), selectKinds(tx, scope)]),
  );
  return { services, professionals, kinds };
}

/** A service, how it stands (`seen`), and what its form needs; undefined for an id that the tenant does not have. */
export async function loadService(scope: TenantScope, serviceId: string) {
  if (!isUuid(serviceId)) return undefined;
  const [[service], professionals, kinds] = await readTenant(scope, (tx) =>
    Promise.all([
      selectServices(tx, scope, serviceId),
      selectGivers(tx, scope),
      selectKinds(tx, scope),
    ]),
  );
  return service && { service, seen: fingerprintOf(service), professionals, kinds };
}

/** What the form of a new service needs. */
export async function loadServiceChoices(scope: TenantScope) {
  const [professionals, kinds] = await readTenant(scope, (tx) =>
    Promise.all([selectGivers(tx, scope), selectKinds(tx, scope)]),
  );
  return { professionals, kinds };
}

/** A service and what would be lost with it; undefined for an id that the tenant does not have. */
export async function loadServiceRemoval(scope: TenantScope, serviceId: string) {
  if (!isUuid(serviceId)) return undefined;
  const [services, uses] = await readTenant(scope, (tx) =>
    Promise.all([selectServices(tx, scope), selectUses(tx, scope, serviceId)]),
  );
  const service = services.find(({ id }) => id === serviceId);
  const others = services.filter(({ id, active }) => active && id !== serviceId);
  return service && { service, others, ...uses };
}
