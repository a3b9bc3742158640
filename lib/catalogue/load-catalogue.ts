import "server-only";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { findActiveProfessionals, findActiveServices, findActiveSites } from "./store";

/** What a tenant offers to the public: services that somebody gives, the professionals who attend, and further places. */
export type Catalogue = Awaited<ReturnType<typeof loadCatalogue>>;
export type CatalogueService = Catalogue["services"][number];
export type CatalogueProfessional = Catalogue["professionals"][number];

export function loadCatalogue(scope: TenantScope) {
  return readTenant(scope, (tx) => readCatalogue(tx, scope));
}

/** The same inside a read of more. */
export async function readCatalogue(tx: Tx, scope: TenantScope) {
  const [services, professionals, sites] = await Promise.all([
    findActiveServices(tx, scope),
    findActiveProfessionals(tx, scope),
    findActiveSites(tx, scope),
  ]);
  return { services, professionals, sites, specialties: specialtiesOf(services) };
}

/** In the order in which the services first name them. */
function specialtiesOf(services: readonly { specialty: string | null }[]): string[] {
  return [...new Set(services.map((each) => each.specialty).filter((name) => name !== null))];
}
