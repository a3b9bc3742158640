import { z } from "zod";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { parseIso } from "@/lib/core/time/iso";
import { optional, wholeNumber } from "@/lib/input";

/** Pieces of this feature's inputs. */

/** `HH:MM`, to minutes of the day; 24:00 is the end of the day. */
export const timeOfDay = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine((text) => parseTimeOfDay(text) !== null, "invalid_time")
  .transform((text) => parseTimeOfDay(text) ?? 0);

/** ISO 8601 with an offset, to epoch minutes. */
export const moment = z.string({ error: "required" }).transform((text, context) => {
  const parsed = parseIso(text);
  if (parsed.ok) return parsed.value;
  context.addIssue("invalid_time");
  return z.NEVER;
});

/** A form with one choice sends a text, with several a list. */
export const listOf = <S extends z.ZodType>(schema: S, most: number) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(schema).min(1, "required").max(most, "too_many"),
  );

/** How many the person was told of and keeps as they are; left out until they were. */
export const toldCount = optional(wholeNumber(0, 100_000));
