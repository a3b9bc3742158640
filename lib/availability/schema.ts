import { z } from "zod";
import { isLocalDate, minutesPerDay, parseTimeOfDay, type Weekday } from "@/lib/core/time/civil";
import { parseIso } from "@/lib/core/time/iso";
import { entityId, optional, optionalText, wholeNumber } from "@/lib/input";

const localDate = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine(isLocalDate, "invalid_date");

/** `HH:MM`, to minutes of the day; 24:00 is the end of the day. */
const timeOfDay = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine((text) => parseTimeOfDay(text) !== null, "invalid_time")
  .transform((text) => parseTimeOfDay(text) ?? 0);

/** A form with one choice sends a text, with several a list. */
const listOf = <S extends z.ZodType>(schema: S, most: number) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(schema).min(1, "required").max(most, "too_many"),
  );

export const openHoursInput = z
  .object({
    professionalIds: listOf(entityId, 50),
    dates: listOf(localDate, 62),
    start: timeOfDay,
    end: timeOfDay,
  })
  .refine(({ start, end }) => start < end, { error: "reversed_range", path: ["end"] });

/** How many appointments in that time the person was told of and keeps; left out until they were. */
const confirmedStanding = optional(wholeNumber(0, 100_000));

export const removeOpeningsInput = z
  .object({ batchId: optional(entityId), openingId: optional(entityId), confirmedStanding })
  .refine((input) => input.batchId || input.openingId, { error: "required", path: ["openingId"] });

/** ISO 8601 with an offset, to epoch minutes. */
const moment = z.string({ error: "required" }).transform((text, context) => {
  const parsed = parseIso(text);
  if (parsed.ok) return parsed.value;
  context.addIssue("invalid_time");
  return z.NEVER;
});

export const restoreOpeningsInput = z.object({
  openings: z
    .array(
      z
        .object({ professionalId: entityId, start: moment, end: moment })
        .refine(({ start, end }) => start < end && end - start <= minutesPerDay, "reversed_range"),
    )
    .min(1, "required")
    .max(500, "too_many"),
});

export const addTimeOffInput = z
  .object({
    /** A professional, or `everybody`: the whole practice. Nobody is meant by leaving it out. */
    who: z.union([z.literal("everybody"), entityId], { error: "required" }),
    confirmedStanding,
    from: localDate,
    to: localDate,
    /** Left out: whole days. */
    start: optional(timeOfDay),
    end: optional(timeOfDay),
    reason: optionalText(200),
  })
  .refine(({ from, to }) => from <= to, { error: "reversed_range", path: ["to"] })
  .refine(({ from, to, start = 0, end = minutesPerDay }) => from < to || start < end, {
    error: "reversed_range",
    path: ["end"],
  });

export const removeTimeOffInput = z.object({ timeOffId: entityId });

const weeklyWindow = z
  .object({
    weekday: z.coerce
      .number("invalid_number")
      .int("invalid_number")
      .min(1)
      .max(7)
      .transform((day) => day as Weekday),
    kind: z.enum(["work", "break"], "invalid_choice").default("work"),
    start: timeOfDay,
    end: timeOfDay,
  })
  .refine(({ start, end }) => start < end, { error: "reversed_range", path: ["end"] });

export const replaceWeeklyHoursInput = z.object({
  professionalId: entityId,
  windows: z.preprocess((value) => value ?? [], z.array(weeklyWindow).max(100, "too_many")),
  /** From `loadWeeklyHours`: what the person saw before changing it. */
  expectedRevision: optionalText(64),
});

/** One day's free times, asked by the desk while it books or moves. */
export const deskTimesInput = z
  .object({
    serviceId: entityId,
    professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
    date: localDate,
    exceptAppointmentId: optional(entityId),
  })
  .transform(({ date, ...query }) => ({ ...query, from: date, to: date }));
