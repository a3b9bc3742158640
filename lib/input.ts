import { z } from "zod";
import { looksLikeAmount } from "@/lib/core/money/amount";
import { isLocalDate } from "@/lib/core/time/civil";
import { isUuid } from "@/lib/core/uuid";
import { zoneSpelling } from "@/lib/format/zones";

/** Pieces of every feature's inputs. A message is a key of messages/errors, never a sentence. */

const nilUuid = "00000000-0000-0000-0000-000000000000";

/** The id of something of ours. What cannot be an id is answered like an id that does not exist. */
export const entityId = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .transform((text) => (isUuid(text) ? text.toLowerCase() : nilUuid));

export const requiredText = (maxLength: number, minLength = 1) =>
  z
    .string({ error: "required" })
    .overwrite(tidied)
    .trim()
    .min(1, "required")
    .min(minLength, "too_short")
    .max(maxLength, "too_long")
    // PostgreSQL's text cannot hold it.
    .refine((text) => !text.includes("\0"), "invalid_input");

/** Forms send an empty field as an empty text: the same as not sent. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (isBlank(value) ? undefined : value), schema.optional());

export const optionalText = (maxLength: number) => optional(requiredText(maxLength));

/** `2026-11-23` */
export const localDate = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine(isLocalDate, "invalid_date");

/** When something begins: ISO 8601 with its offset, or the tenant's wall clock without one: `2026-11-23T09:30`. */
export const startInput = requiredText(40).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "invalid_time");

/** One of the tenant's places; `main` or null is its own; left out: any. */
export const placeInput = z.preprocess(
  (value) => (value === null ? "main" : isBlank(value) ? undefined : value),
  z.union([z.literal("main").transform(() => null), entityId]).optional(),
);

/** A checkbox: forms send `on` or nothing. */
export const checkbox = z.preprocess(
  (value) => value === true || value === "on" || value === "true" || value === "1",
  z.boolean(),
);

/** A choice with a usual answer: of a box with a hidden `off` before it the last counts; left out: as usual. */
export const chosenBox = z.preprocess((value) => {
  const last = Array.isArray(value) ? value.at(-1) : value;
  if (isBlank(last) || last === undefined) return undefined;
  return last === true || last === "on" || last === "true" || last === "1";
}, z.boolean().optional());

/** A whole number, as a number or as a field's text. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (value) =>
      typeof value === "string" && /^\s*-?\d{1,12}\s*$/.test(value) ? Number(value) : value,
    z
      .number({ error: ({ input }) => (input === undefined ? "required" : "invalid_number") })
      .int("invalid_number")
      .min(least, "too_small")
      .max(most, "too_large"),
  );

/** Boxes of one name: one that is checked comes alone, several as a list, none not at all. */
export const checkedList = <S extends z.ZodType>(schema: S, most: number) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(schema).max(most, "too_many"),
  );

/** Ids apart by commas, as addresses have them: `a,b`. Left out: none. */
export const idList = (most: number) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter((id) => !isBlank(id)) : []),
    z.array(entityId).max(most, "too_many"),
  );

/** As typed; the verb reads it in the tenant's currency. */
export const amountInput = optional(requiredText(24).refine(looksLikeAmount, "invalid_amount"));

/** An IANA zone in its own spelling, however it was typed; `invalid_zone` for one that does not exist. */
export const zoneInput = requiredText(64).transform((typed, context) => {
  const zone = zoneSpelling(typed);
  if (zone) return zone;
  context.addIssue({ code: "custom", message: "invalid_zone" });
  return z.NEVER;
});

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/**
 * Without characters that show nothing or turn the text around: a name of them alone would be a blank in the agenda. Lines
 * end in one way: forms send CRLF, whatever they were given.
 */
function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, "");
}
