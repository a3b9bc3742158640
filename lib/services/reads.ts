import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { selectGivers, selectServices } from "./store";

export type ServiceList = Awaited<ReturnType<typeof loadServices>>;
export type ServiceView = ServiceList["services"][number];
export type Giver = ServiceList["professionals"][number];

/** All services and all professionals, those that are switched off too. */
export async function loadServices(scope: TenantScope) {
  const [services, professionals] = await readTenant(scope, (tx) =>
    Promise.all([selectServices(tx, scope), selectGivers(tx, scope)]),
  );
  return { services, professionals };
}

/** A service and who could give it; undefined for an id that the tenant does not have. */
export async function loadService(scope: TenantScope, serviceId: string) {
  if (!isUuid(serviceId)) return undefined;
  const [[service], professionals] = await readTenant(scope, (tx) =>
    Promise.all([selectServices(tx, scope, serviceId), selectGivers(tx, scope)]),
  );
  return service && { service, professionals };
}

/** Who could give a service that does not exist yet. */
export function loadGivers(scope: TenantScope): Promise<Giver[]> {
  return readTenant(scope, (tx) => selectGivers(tx, scope));
}
