import { z } from "zod";
import { portalFunctions } from "@/lib/core/portal/functions";
import { checkbox, checkedList, optionalText, wholeNumber } from "@/lib/input";

export const savePortalInput = z.object({
  /** How the settings stood when the form was opened; left out: whatever stands now is overwritten. */
  seen: optionalText(40),
  /** What clients can do; what is not ticked is off. */
  on: checkedList(z.enum(portalFunctions, "invalid_choice"), portalFunctions.length),
  linkDays: wholeNumber(1, 730),
  feedInitials: checkbox,
});

export type SavePortalInput = z.output<typeof savePortalInput>;
