import type {
  Catalogue,
  CatalogueProfessional,
  CatalogueService,
} from "@/lib/catalogue/load-catalogue";
import { mostVisitParts } from "@/lib/core/appointments/decide-visit";
import type { BookingQuery } from "./query";

/** A further service of the same visit. */
export type Extra = {
  readonly service: CatalogueService;
  /** Who gives it. */
  readonly team: readonly CatalogueProfessional[];
  /** `any`, or a professional's id; undefined while nobody was chosen. */
  readonly asked: string | undefined;
};

/** In the address: `<service>.<professional or any>`, one after the other. */
export function extrasOf({ also }: BookingQuery, catalogue: Catalogue): readonly Extra[] {
  const extras = (also ?? "").split(",").flatMap((text) => {
    const [id, asked] = text.split(".");
    const service = catalogue.services.find((each) => each.id === id);
    if (!service) return [];
    const team = catalogue.professionals.filter((each) =>
      service.professionalIds.includes(each.id),
    );
    const [only] = team;
    const isKnown = asked === "any" || team.some((each) => each.id === asked);
    const alone = team.length === 1 ? only?.id : undefined;
    return [{ service, team, asked: alone ?? (isKnown ? asked : undefined) }];
  });
  return extras.slice(0, mostVisitParts - 1);
}

type Part = { readonly service: { readonly id: string }; readonly asked: string | undefined };

/** The same for the address; undefined where there are none. */
export function alsoParam(extras: readonly Part[]): string | undefined {
  const texts = extras.map(({ service, asked }) => [service.id, asked].filter(Boolean).join("."));
  return texts.join(",") || undefined;
}

/** Another service at the end of the address's list. */
export function alsoWith(also: string | undefined, serviceId: string): string {
  return [also, serviceId].filter(Boolean).join(",");
}

export function mayAddMore(extras: readonly Extra[]): boolean {
  return extras.length < mostVisitParts - 1;
}
