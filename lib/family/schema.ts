import { z } from "zod";
import { birthDateInput } from "@/lib/clients/schema";
import { relations } from "@/lib/core/clients/relations";
import { entityId, optional, requiredText } from "@/lib/input";

const facts = {
  name: requiredText(120, 2),
  relation: z.enum(relations, "invalid_choice"),
  birthDate: optional(birthDateInput),
};

export const addPersonInput = z.object(facts);

export const savePersonInput = z.object({ ...facts, personId: entityId });

export const personInput = z.object({ personId: entityId });

/** At the desk: who looks after whom. */
export const tieInput = z.object({
  carerId: entityId,
  personId: entityId,
  relation: z.enum(relations, "invalid_choice"),
});

export const untieInput = z.object({ carerId: entityId, personId: entityId });
