import { type Actor, mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import type { DayLine } from "./read-line";

/**
 * To whom somebody goes who wants anybody, where nobody says: whom the queue foresees, if the actor works for them, else
 * the only one the actor works for. Undefined where that has to be chosen.
 */
export function goesTo(
  actor: Actor,
  { turns, attendants }: Pick<DayLine, "turns" | "attendants">,
  entryId: string,
): string | undefined {
  const foreseen = turns.find(({ personId }) => personId === entryId)?.professionalId;
  if (foreseen && mayActOnProfessional(actor, foreseen)) return foreseen;
  const [own, ...others] = attendants.filter(({ id }) => mayActOnProfessional(actor, id));
  return others.length === 0 ? own?.id : undefined;
}
