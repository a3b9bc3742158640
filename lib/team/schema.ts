import { z } from "zod";
import { availabilityModes } from "@/lib/core/scheduling/context";
import {
  amountInput,
  checkbox,
  entityId,
  optionalText,
  requiredText,
  wholeNumber,
} from "@/lib/input";

export const saveProfessionalInput = z.object({
  professionalId: entityId,
  title: optionalText(20),
  name: requiredText(80, 2),
  specialty: optionalText(60),
  licenceNumber: optionalText(40),
  biography: optionalText(1000),
  fee: amountInput,
  availabilityMode: z.enum(availabilityModes, "invalid_choice"),
  active: checkbox,
  /** 1 stands first. */
  position: wholeNumber(1, 999),
});

export type SaveProfessionalInput = z.output<typeof saveProfessionalInput>;
