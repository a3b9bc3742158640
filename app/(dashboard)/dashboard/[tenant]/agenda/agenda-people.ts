import type { AgendaPerson } from "@/components/agenda/agenda-event";
import type { Agenda } from "@/lib/appointments/load-agenda";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { initialsOf } from "@/lib/core/initials";
import { professionalName } from "@/lib/core/professional-name";
import { isWithin, type Reach } from "@/lib/core/tenancy/permissions";

/** The professionals on the screen, each with a place that no filter changes. */
export function agendaPeople(
  { professionals }: Pick<Agenda, "professionals">,
  catalogue: { readonly professionals: readonly Pick<Catalogue["professionals"][number], "id">[] },
  reach: Reach = "all",
): readonly AgendaPerson[] {
  const places = new Map(catalogue.professionals.map(({ id }, place) => [id, place]));
  return professionals.map((each) => ({
    id: each.id,
    name: professionalName(each),
    initials: initialsOf(each.name),
    place: places.get(each.id) ?? catalogue.professionals.length,
    isOnlyShown: !isWithin(reach, each.id),
  }));
}
