import { amountText } from "@/lib/core/money/amount";
import type { Currency } from "@/lib/core/money/money";
import { professionalName } from "@/lib/core/professional-name";
import type { Giver, RoomKind, ServiceView } from "@/lib/services/reads";
import type { ServiceFacts } from "./service-facts";

/** What the form needs of the team and of the rooms. */
export function choicesForForm(professionals: readonly Giver[], kinds: readonly RoomKind[]) {
  const specialties = professionals
    .map(({ specialty }) => specialty)
    .filter((each) => each !== null);
  return {
    professionals: professionals.map((each) => ({
      id: each.id,
      name: professionalName(each),
      specialty: each.specialty,
      active: each.active,
    })),
    kinds,
    specialties: [...new Set(specialties)],
  };
}

/** A saved service as its form shows it. */
export function factsForForm(service: ServiceView, currency: Currency): ServiceFacts {
  const { id: _, priceMinor, ...facts } = service;
  return {
    ...facts,
    price: priceMinor === null ? "" : amountText({ minor: priceMinor, currency }),
  };
}
