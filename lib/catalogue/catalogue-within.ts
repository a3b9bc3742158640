import { isWithin, type Reach } from "@/lib/core/tenancy/permissions";
import type { Catalogue } from "./load-catalogue";

/** The catalogue as if there were only the professionals whom somebody reaches: with what those give. */
export function catalogueWithin(catalogue: Catalogue, reach: Reach): Catalogue {
  if (reach === "all") return catalogue;
  const services = catalogue.services
    .map((each) => ({
      ...each,
      professionalIds: each.professionalIds.filter((id) => isWithin(reach, id)),
    }))
    .filter(({ professionalIds }) => professionalIds.length > 0);
  return {
    ...catalogue,
    services,
    professionals: catalogue.professionals.filter(({ id }) => isWithin(reach, id)),
  };
}
