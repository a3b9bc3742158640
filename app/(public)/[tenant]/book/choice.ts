import type { TenantScope } from "@/db/scope";
import type { CatalogueProfessional, CatalogueService } from "@/lib/catalogue/load-catalogue";
import { alsoParam, type Extra } from "./extras";
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
  /** Further services of the same visit. */
  readonly extras: readonly Extra[];
  readonly query: BookingQuery;
};

/** What was chosen of services and professionals, and for whom, for the address. */
export function chosenParams({
  service,
  professional,
  extras,
  query,
}: Omit<SettledChoice, "scope" | "team">) {
  return {
    service: service.id,
    professional: professional?.id ?? "any",
    also: alsoParam(extras),
    whom: query.whom,
  };
}

/** The services of the visit in their order, and who is asked for each. */
export function partsOf({
  service,
  professional,
  extras,
}: Omit<SettledChoice, "scope" | "query" | "team">) {
  return [
    { serviceId: service.id, professionalId: professional?.id ?? "any" },
    ...extras.map((extra) => ({
      serviceId: extra.service.id,
      professionalId: extra.asked ?? "any",
    })),
  ];
}
