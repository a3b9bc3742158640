import { z } from "zod";
import { deskContactInput } from "@/lib/clients/schema";
import { daysBetween, isLocalDate, parseTimeOfDay, type Weekday } from "@/lib/core/time/civil";
import { checkedList, entityId, optional, optionalText, wholeNumber } from "@/lib/input";

const localDate = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine(isLocalDate, "invalid_date");

const timeOfDay = z
  .string()
  .trim()
  .refine((text) => parseTimeOfDay(text) !== null, "invalid_time")
  .transform((text) => parseTimeOfDay(text) ?? 0);

const longestDays = 365;

export const addToWaitlistInput = z
  .object({
    clientId: optional(entityId),
    client: deskContactInput.optional(),
    serviceId: entityId,
    professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
    from: localDate,
    to: optional(localDate),
    /** None: any day. */
    weekdays: checkedList(wholeNumber(1, 7), 7).transform(
      (days) => [...new Set(days)].sort() as Weekday[],
    ),
    start: optional(timeOfDay),
    end: optional(timeOfDay),
    note: optionalText(500),
    declared: checkedList(entityId, 20),
  })
  .refine((input) => input.clientId || input.client, {
    error: "required",
    path: ["client", "name"],
  })
  .refine(({ from, to }) => to === undefined || to >= from, {
    error: "reversed_range",
    path: ["to"],
  })
  .refine(({ from, to }) => to === undefined || daysBetween(from, to) <= longestDays, {
    error: "too_large",
    path: ["to"],
  })
  .refine(({ start = 0, end = 1440 }) => start < end, { error: "reversed_range", path: ["end"] });

export type AddToWaitlistInput = z.output<typeof addToWaitlistInput>;

export const waitlistEntryInput = z.object({ entryId: entityId });
