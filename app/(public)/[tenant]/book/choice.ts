import type { TenantScope } from "@/db/scope";
import type { CatalogueProfessional, CatalogueService } from "@/lib/catalogue/load-catalogue";
import type { BookingQuery } from "./query";

/** How many steps the header counts; the professional's is skipped where only one gives the service. */
export function stepsFor(team: readonly unknown[]): number {
  return team.length === 1 ? 3 : 4;
}

/** The most steps that any of the services may take: what is counted before one is chosen. */
export function stepsForAny(services: readonly CatalogueService[]): number {
  return Math.max(...services.map((each) => stepsFor(each.professionalIds)), 3);
}

/** What is settled once a service and somebody to give it are chosen. */
export type SettledChoice = {
  readonly scope: TenantScope;
  readonly service: CatalogueService;
  /** Who gives the service. */
  readonly team: readonly CatalogueProfessional[];
  /** Undefined means: whoever is available. */
  readonly professional: CatalogueProfessional | undefined;
  readonly query: BookingQuery;
};
