import { z } from "zod";
import { isLocalDate } from "@/lib/core/time/civil";
import { checkbox, entityId, optional, requiredText, wholeNumber } from "@/lib/input";

const date = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine(isLocalDate, "invalid_date");

/** How many appointments on those days the person was told of and keeps; left out until they were. */
const confirmedStanding = optional(wholeNumber(0, 100_000));

export const saveHolidayInput = z.discriminatedUnion("kind", [
  /** A day on which the tenant closes and its country does not. */
  z.object({ kind: z.literal("closed"), date, name: requiredText(80), confirmedStanding }),
  /** A holiday of its country on which it works. */
  z.object({ kind: z.literal("works"), date }),
]);

export const removeHolidayInput = z.object({ holidayId: entityId, confirmedStanding });

export const observeHolidaysInput = z.object({
  observes: checkbox,
  confirmedStanding,
});
