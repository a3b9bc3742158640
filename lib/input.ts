import { z } from "zod";
import { isUuid } from "@/lib/core/uuid";

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

/** A checkbox: forms send `on` or nothing. */
export const checkbox = z.preprocess(
  (value) => value === true || value === "on" || value === "true" || value === "1",
  z.boolean(),
);

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
