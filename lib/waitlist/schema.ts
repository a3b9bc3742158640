import { z } from "zod";
import { deskContactInput } from "@/lib/clients/schema";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { checkbox, checkedList, entityId, optional, optionalText, wholeNumber } from "@/lib/input";
import { wantedDays, withinAYear } from "./wanted-days";

const timeOfDay = z
  .string()
  .trim()
  .refine((text) => parseTimeOfDay(text) !== null, "invalid_time")
  .transform((text) => parseTimeOfDay(text) ?? 0);

export const addToWaitlistInput = withinAYear(
  z.object({
    clientId: optional(entityId),
    client: deskContactInput.optional(),
    serviceId: entityId,
    professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
    /** `any`, `main`, or one of the further places. */
    siteId: z.union([z.literal("any"), z.literal("main"), entityId]).default("any"),
    ...wantedDays,
    start: optional(timeOfDay),
    end: optional(timeOfDay),
    note: optionalText(500),
    declared: checkedList(entityId, 20),
  }),
)
  .refine((input) => input.clientId || input.client, {
    error: "required",
    path: ["client", "name"],
  })
  .refine(({ start = 0, end = 1440 }) => start < end, { error: "reversed_range", path: ["end"] });

export type AddToWaitlistInput = z.output<typeof addToWaitlistInput>;

/** What the desk chooses for somebody: of a freed time what they want first, or a start that is free. */
export const chooseInput = z
  .object({
    entryId: entityId,
    freedTimeId: optional(entityId),
    professionalId: optional(entityId),
    /** ISO 8601. */
    start: optionalText(40),
  })
  .refine(({ freedTimeId, start, professionalId }) => freedTimeId || (start && professionalId), {
    error: "required",
    path: ["start"],
  });

export type ChooseInput = z.output<typeof chooseInput>;

export const freedTimeInput = z.object({ freedTimeId: entityId });

export type FreedTimeInput = z.output<typeof freedTimeInput>;

export const saveRefillingInput = z
  .object({
    waitlistRefills: checkbox,
    waitlistOfferMinutes: wholeNumber(5, 1440),
    waitlistFromMinute: timeOfDay,
    waitlistUntilMinute: timeOfDay,
  })
  .refine((input) => input.waitlistFromMinute < input.waitlistUntilMinute, {
    error: "reversed_range",
    path: ["waitlistUntilMinute"],
  });

export type SaveRefillingInput = z.output<typeof saveRefillingInput>;

export const offerInput = z.object({ offerId: entityId });

export type OfferInput = z.output<typeof offerInput>;

export const declineOfferInput = z.object({
  offerId: entityId,
  /** Whether they want no more offers at all. */
  leaves: checkbox,
});

export type DeclineOfferInput = z.output<typeof declineOfferInput>;

export const waitlistEntryInput = z.object({ entryId: entityId });
