import { z } from "zod";
import { priorityRuleKinds } from "@/lib/core/priority/request-priority";
import { parseTimeOfDay, type Weekday } from "@/lib/core/time/civil";
import { checkbox, checkedList, entityId, optional, requiredText, wholeNumber } from "@/lib/input";

const level = wholeNumber(1, 9);

export const savePriorityLevelInput = z.object({
  /** Left out for a new one. */
  levelId: optional(entityId),
  level,
  name: requiredText(40, 2),
  /** Left out: the notice of each service. */
  noticeMinutes: optional(wholeNumber(0, 10_080)),
});

export const removePriorityLevelInput = z.object({ levelId: entityId });

/** One field of text, words and phrases apart by commas or lines. */
const words = optional(requiredText(500)).transform((text) => [
  ...new Set(
    (text ?? "")
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]);

export const savePriorityRuleInput = z
  .object({
    ruleId: optional(entityId),
    kind: z.enum(priorityRuleKinds, "invalid_choice"),
    level,
    name: requiredText(60, 2),
    words,
    ageFrom: optional(wholeNumber(1, 120)),
    trait: optional(requiredText(40, 2)),
    byClient: checkbox,
  })
  .refine(({ kind, words }) => kind !== "reason_words" || words.length > 0, {
    error: "required",
    path: ["words"],
  })
  .refine(({ kind, ageFrom }) => kind !== "age_from" || ageFrom !== undefined, {
    error: "required",
    path: ["ageFrom"],
  })
  .refine(({ kind, trait }) => kind !== "trait" || trait !== undefined, {
    error: "required",
    path: ["trait"],
  });

export const removePriorityRuleInput = z.object({ ruleId: entityId });

const timeOfDay = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine((text) => parseTimeOfDay(text) !== null, "invalid_time")
  .transform((text) => parseTimeOfDay(text) ?? 0);

export const reserveHoursInput = z
  .object({
    level,
    /** A professional, or `everybody`. */
    who: z.union([z.literal("everybody"), entityId], { error: "required" }),
    weekdays: checkedList(wholeNumber(1, 7), 7)
      .refine((days) => days.length > 0, "required")
      .transform((days) => [...new Set(days)].sort() as Weekday[]),
    start: timeOfDay,
    end: timeOfDay,
    releaseMinutes: wholeNumber(0, 10_080),
  })
  .refine(({ start, end }) => start < end, { error: "reversed_range", path: ["end"] });

export const removeReservedHoursInput = z.object({ reservedIds: checkedList(entityId, 100) });

export type SavePriorityLevelInput = z.output<typeof savePriorityLevelInput>;
export type SavePriorityRuleInput = z.output<typeof savePriorityRuleInput>;
export type ReserveHoursInput = z.output<typeof reserveHoursInput>;

/** A button alone. */
export const noInput = z.unknown().transform(() => null);
