import { z } from "zod";
import { availabilityModes } from "@/lib/core/scheduling/context";
import {
  amountInput,
  checkbox,
  checkedList,
  entityId,
  optionalText,
  requiredText,
  wholeNumber,
} from "@/lib/input";

const profile = {
  title: optionalText(20),
  name: requiredText(80, 2),
  specialty: optionalText(60),
  licenceNumber: optionalText(40),
  biography: optionalText(1000),
  fee: amountInput,
  availabilityMode: z.enum(availabilityModes, "invalid_choice"),
  /** All that they give; what is not named they give no longer. */
  serviceIds: checkedList(entityId, 200),
};

export const addProfessionalInput = z.object(profile);

export type AddProfessionalInput = z.output<typeof addProfessionalInput>;

export const saveProfessionalInput = z.object({
  professionalId: entityId,
  /** How they stood when the form was opened; left out: whatever stands now is overwritten. */
  seen: optionalText(40),
  ...profile,
  active: checkbox,
  /** 1 stands first. */
  position: wholeNumber(1, 999),
});

export type SaveProfessionalInput = z.output<typeof saveProfessionalInput>;

export const saveGrantsInput = z.object({
  membershipId: entityId,
  /** How it stood when the form was opened; left out: whatever stands now is overwritten. */
  seen: optionalText(40),
  attends: z.enum(["all", "some"], "invalid_choice"),
  /** Of `some`: for whom; nobody is a choice too. */
  professionalIds: checkedList(entityId, 500),
});

export type SaveGrantsInput = z.output<typeof saveGrantsInput>;

export const professionalIdInput = z.object({ professionalId: entityId });

export type ProfessionalIdInput = z.output<typeof professionalIdInput>;

export const resumeMemberMailInput = z.object({ membershipId: entityId });
