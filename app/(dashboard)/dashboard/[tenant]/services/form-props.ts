import { professionalName } from "@/lib/core/professional-name";
import type { Giver } from "@/lib/services/reads";

/** What the form needs of the team. */
export function giversForForm(professionals: readonly Giver[]) {
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
    specialties: [...new Set(specialties)],
  };
}
