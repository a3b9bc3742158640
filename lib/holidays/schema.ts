import { z } from "zod";
import { checkbox, entityId, localDate, optional, requiredText, wholeNumber } from "@/lib/input";

/** How many appointments on those days the person was told of and keeps; left out until they were. */
const confirmedStanding = optional(wholeNumber(0, 100_000));

export const saveHolidayInput = z.discriminatedUnion("kind", [
  /** A day on which the tenant closes and its country does not. */
  z.object({
    kind: z.literal("closed"),
    date: localDate,
    name: requiredText(80),
    confirmedStanding,
  }),
  /** A holiday of its country on which it works. */
  z.object({ kind: z.literal("works"), date: localDate }),
]);

export const removeHolidayInput = z.object({ holidayId: entityId, confirmedStanding });

export const observeHolidaysInput = z.object({
  observes: checkbox,
  confirmedStanding,
});
