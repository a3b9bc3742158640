import { z } from "zod";
import { deskWords, withListedReason } from "@/lib/appointments/schema";
import { ownLength } from "@/lib/availability/schema";
import { deskContactInput } from "@/lib/clients/schema";
import { recurrenceUnits } from "@/lib/core/scheduling/context";
import { mostSeriesDates } from "@/lib/core/scheduling/series-dates";
import { isLocalDate } from "@/lib/core/time/civil";
import {
  checkbox,
  checkedList,
  chosenBox,
  entityId,
  optional,
  optionalText,
  requiredText,
  startInput,
  wholeNumber,
} from "@/lib/input";
import { seriesReaches } from "./views";

const professionalOrAny = z.union([z.literal("any"), entityId], { error: "required" });

/** How many dates: as a number or as a field's text. */
const count = z.preprocess(
  (value) => (typeof value === "string" && /^\s*\d{1,12}\s*$/.test(value) ? Number(value) : value),
  z
    .number("invalid_number")
    .int("invalid_number")
    .min(2, "series_too_short")
    .max(mostSeriesDates, "series_too_long"),
);

/** Every so many days, weeks or months, so many times or until a day. */
const repeat = z
  .object({
    every: wholeNumber(1, 366),
    unit: z.enum(recurrenceUnits, "invalid_choice"),
    count: optional(count),
    until: optional(requiredText(10).refine(isLocalDate, "invalid_date")),
  })
  .refine(({ count, until }) => count !== undefined || until !== undefined, {
    error: "required",
    path: ["count"],
  })
  .refine(({ count, until }) => count === undefined || until === undefined, {
    error: "invalid_choice",
    path: ["until"],
  });

const what = {
  serviceId: entityId,
  professionalId: professionalOrAny,
  start: startInput,
  clientId: optional(entityId),
  durationMinutes: ownLength,
  outsideHours: checkbox,
  /** Rules of priority that were ticked. */
  declared: checkedList(entityId, 20),
  repeat,
};

export const previewSeriesInput = z.object(what);

/** `<start> <professional id>` for a date that is chosen, `out` for one that is left out. */
const chosenDate = z.string({ error: "required" }).transform((text, context) => {
  const [chosenStart = "", professionalId = ""] = text.trim().split(" ");
  if (chosenStart === "out") return null;
  const chosen = z.object({ start: startInput, professionalId: professionalOrAny });
  const parsed = chosen.safeParse({ start: chosenStart, professionalId });
  if (parsed.success) return parsed.data;
  context.addIssue("invalid_time");
  return z.NEVER;
});

export const bookSeriesInput = z
  .object({
    ...what,
    client: deskContactInput.optional(),
    reason: optionalText(500),
    ...deskWords,
    formId: optional(z.guid("invalid_input")),
    /** What the person chose for each date; left out: the series as it was asked. */
    dates: optional(z.array(chosenDate).max(mostSeriesDates, "series_too_long")),
  })
  .refine((input) => input.clientId || input.client, {
    error: "required",
    path: ["client", "name"],
  });

const expectedVersion = optional(z.coerce.number("invalid_number").int("invalid_number").min(1));

const reach = z.enum(seriesReaches, "invalid_choice");

export const cancelSeriesInput = z.preprocess(
  withListedReason,
  z.object({
    appointmentId: entityId,
    reach,
    expectedVersion,
    /** How many the person was told of. */
    expectedCount: optional(wholeNumber(0, 10_000)),
    reason: optionalText(500),
    tellsClient: chosenBox,
    canBeUndone: chosenBox,
  }),
);

export const previewSeriesMoveInput = z.object({
  appointmentId: entityId,
  reach,
  start: startInput,
  professionalId: optional(professionalOrAny),
  outsideHours: checkbox,
});

/** `<appointment id> <start> <professional id>`, or `<appointment id> stays`. */
const chosenMove = z.string({ error: "required" }).transform((text, context) => {
  const [appointmentId = "", chosenStart = "", professionalId = ""] = text.trim().split(" ");
  if (chosenStart === "stays") return null;
  const chosen = z.object({
    appointmentId: entityId,
    start: startInput,
    professionalId: professionalOrAny,
  });
  const parsed = chosen.safeParse({ appointmentId, start: chosenStart, professionalId });
  if (parsed.success) return parsed.data;
  context.addIssue("invalid_time");
  return z.NEVER;
});

export const moveSeriesInput = z.object({
  /** The one that the others follow. */
  appointmentId: entityId,
  expectedVersion,
  outsideHours: checkbox,
  tellsClient: chosenBox,
  undoes: chosenBox,
  canBeUndone: chosenBox,
  moves: z
    .array(chosenMove)
    .min(1, "required")
    .max(10 * mostSeriesDates, "too_many"),
});
