import type { Currency } from "@/lib/core/money/money";
import { professionalName } from "@/lib/core/professional-name";
import { formatMoney } from "@/lib/format/money";
import type { ServiceList, ServiceView } from "@/lib/services/reads";
import type { Translate } from "./rules-sentence";
import { stretchText } from "./stretch-text";

export type ServiceRowFacts = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly active: boolean;
  /** "45 min", "RD$ 2,500", "Cardiología". */
  readonly facts: readonly string[];
  /** Who gives it; empty: nobody, so it cannot be booked. */
  readonly givers: string;
  /** How many share a time, where more than one may. */
  readonly group: number | null;
  readonly room: string | null;
};

/** A service as its line in the list reads. */
export function serviceRow(
  t: Translate,
  service: ServiceView,
  { professionals, kinds }: Pick<ServiceList, "professionals" | "kinds">,
  { currency, locale }: { currency: Currency; locale: string },
): ServiceRowFacts {
  const { id, name, description, active, priceMinor, specialty, capacity } = service;
  const givers = professionals.filter(
    (each) => each.active && service.professionalIds.includes(each.id),
  );
  const price = priceMinor === null ? null : formatMoney({ minor: priceMinor, currency }, locale);
  return {
    ...{ id, name, description, active },
    facts: [stretchText(t)(service.durationMinutes), price, specialty].filter(
      (each) => each !== null,
    ),
    givers: givers.map(professionalName).join(", "),
    group: capacity > 1 ? capacity : null,
    room: kinds.find((kind) => kind.id === service.resourceKindId)?.name ?? null,
  };
}
