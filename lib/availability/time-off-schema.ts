import { z } from "zod";
import { absenceDays, recurrenceDays } from "@/lib/core/openings/bounds";
import { type Recurrence, recurrenceUnits } from "@/lib/core/scheduling/context";
import { dayOf, daysBetween, isLocalDate, minutesPerDay } from "@/lib/core/time/civil";
import { checkbox, entityId, localDate, optional, optionalText, wholeNumber } from "@/lib/input";
import { timeOfDay, toldCount } from "./fields";

/** `everybody`, a professional's id, or `room:` and a room's. */
const absentee = z.string({ error: "required" }).trim().min(1, "required").transform(whomOf);

const absence = z
  .object({
    /** Nobody is meant by leaving it out. */
    who: absentee,
    from: localDate,
    to: localDate,
    /** Whole days, whatever times are left in the fields. */
    wholeDays: checkbox,
    /** Left out: whole days. */
    start: optional(timeOfDay),
    end: optional(timeOfDay),
    /** Left out: once. */
    repeats: optional(z.enum(recurrenceUnits, "invalid_choice")),
    every: optional(wholeNumber(1, 366)),
    until: optional(localDate),
    reason: optionalText(200),
  })
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { from, to, repeats, until } = input;
    if (![from, to].every(isLocalDate)) return;
    const isWhole = input.wholeDays || (input.start === undefined && input.end === undefined);
    const start = isWhole ? 0 : (input.start ?? 0);
    const end = isWhole ? minutesPerDay : (input.end ?? minutesPerDay);
    const lengthMinutes = daysBetween(from, to) * minutesPerDay + end - start;
    if (from > to) return refuse("to", "reversed_range");
    if (lengthMinutes <= 0) return refuse("end", "reversed_range");
    if (daysBetween(from, to) > absenceDays) return refuse("to", "absence_too_long");
    if (!repeats) return;
    if (!until) return refuse("until", "recurrence_needs_end");
    if (until < from) return refuse("until", "reversed_range");
    if (daysBetween(from, until) > recurrenceDays) return refuse("until", "recurrence_too_long");
    const period = (input.every ?? 1) * daysOf[repeats] * minutesPerDay;
    if (lengthMinutes > period) refuse("every", "recurrence_overlaps_itself");
  })
  .transform(({ wholeDays, start, end, repeats, every, until, ...input }) => ({
    ...input,
    startMinuteOfDay: wholeDays ? 0 : (start ?? 0),
    endMinuteOfDay: wholeDays ? minutesPerDay : (end ?? minutesPerDay),
    recurrence: recurrenceOf(repeats, every, until),
  }));

export const addTimeOffInput = z.intersection(z.object({ confirmedStanding: toldCount }), absence);

export const changeTimeOffInput = z.intersection(
  z.object({
    timeOffId: entityId,
    /** What the person saw before changing it. */
    expectedRevision: optionalText(64),
    confirmedStanding: toldCount,
  }),
  absence,
);

export const restoreTimeOffInput = absence;

export const removeTimeOffInput = z.object({ timeOffId: entityId });

export type AbsenceInput = z.output<typeof absence>;

function whomOf(text: string) {
  if (text === "everybody") return { professionalId: null, resourceId: null };
  const room = /^room:(.*)$/.exec(text)?.[1];
  return room === undefined
    ? { professionalId: entityId.parse(text), resourceId: null }
    : { professionalId: null, resourceId: entityId.parse(room || "-") };
}

/** The least that a month lasts is what two times of it are apart. */
const daysOf = { day: 1, week: 7, month: 28 } as const;

function recurrenceOf(
  unit: Recurrence["unit"] | undefined,
  every: number | undefined,
  until: string | undefined,
): Recurrence | null {
  if (!unit || !until) return null;
  return { every: every ?? 1, unit, untilDay: dayOf(until) };
}
