import type { FilterChoices } from "@/components/agenda/agenda-filters";
import { type AgendaQuery, mainSite } from "@/components/agenda/agenda-query";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";

type Room = { readonly id: string; readonly name: string; readonly active: boolean };

/** For whoever sees only their own agenda. */
export const noChoices: FilterChoices = {
  ...{ professionals: [], specialties: [], services: [], sites: [], rooms: [] },
};

/** By what the agenda can be narrowed down; what there is only one of narrows nothing. */
export function filterChoices(
  catalogue: Catalogue,
  rooms: readonly Room[],
  specialty: string | null,
  mainSiteName: string,
): FilterChoices {
  const { professionals, services, sites } = catalogue;
  return {
    professionals: ofSpecialty(catalogue, specialty).map((each) => ({
      id: each.id,
      name: professionalName(each),
    })),
    specialties: [...new Set(professionals.flatMap((each) => each.specialty ?? []))],
    services: services.map(({ id, name }) => ({ id, name })),
    sites: sites.length > 0 ? [{ id: mainSite, name: mainSiteName }, ...sites.map(named)] : [],
    rooms: rooms.filter(({ active }) => active).map(named),
  };
}

/** Whose agenda is shown: the chosen ones of those with the chosen specialty and service; empty means everybody's. */
export function professionalsShown(query: AgendaQuery, catalogue: Catalogue): readonly string[] {
  const service = catalogue.services.find(({ id }) => id === query.serviceId);
  const possible = ofSpecialty(catalogue, query.specialty)
    .map(({ id }) => id)
    .filter((id) => !service || service.professionalIds.includes(id));
  const chosen = possible.filter((id) => query.professionalIds.includes(id));
  if (chosen.length > 0) return chosen;
  return query.specialty || service ? possible : [];
}

function ofSpecialty({ professionals }: Catalogue, specialty: string | null) {
  return professionals.filter((each) => !specialty || each.specialty === specialty);
}

function named({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}
