import { z } from "zod";
import { minutesPerDay, type Weekday } from "@/lib/core/time/civil";
import { mostWeeks } from "@/lib/core/week/plan";
import { checkbox, entityId, localDate, optional, optionalText, wholeNumber } from "@/lib/input";
import { timeOfDay, toldCount } from "./fields";

/** The usual hours and those of some dates. */
const mostPlans = 12;

/** A stretch of a day as it is typed; what ends at midnight ends its own day, what ends later says so. */
const times = {
  start: optional(timeOfDay),
  end: optional(timeOfDay),
  endsNextDay: checkbox,
  siteId: optional(entityId),
};

type Times = {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly endsNextDay: boolean;
};

/** Minutes of its day, the end above 1440 when it goes on after midnight; `null` for a row that was left empty. */
function spanOf({ start, end, endsNextDay }: Times, context: z.RefinementCtx) {
  const refuse = (field: "start" | "end", message: string) => {
    context.addIssue({ code: "custom", message, path: [field] });
    return z.NEVER;
  };
  if (start === undefined && end === undefined) return null;
  if (start === undefined) return refuse("start", "required");
  if (end === undefined) return refuse("end", "required");
  if (start >= minutesPerDay) return refuse("start", "invalid_time");
  const isMidnight = end === 0 && start > 0;
  const endMinute = endsNextDay || isMidnight ? end + minutesPerDay : end;
  if (endMinute <= start) return refuse("end", "reversed_range");
  if (endMinute - start > minutesPerDay) return refuse("end", "longer_than_a_day");
  return { startMinute: start, endMinute };
}

const weeklyWindow = z
  .object({
    ...times,
    weekday: wholeNumber(1, 7).transform((day) => day as Weekday),
    kind: z.enum(["work", "break"], "invalid_choice").default("work"),
    /** Position in `plans`. */
    plan: wholeNumber(0, mostPlans - 1).default(0),
    /** Which of the plan's alternating weeks. */
    week: wholeNumber(0, mostWeeks - 1).default(0),
  })
  .transform((window, context) => {
    const span = spanOf(window, context);
    const { weekday, kind, plan, week, siteId = null } = window;
    return span && { weekday, kind, plan, week, siteId, ...span };
  });

/** The first is the usual one and has no dates; each further one stands in for it on its dates. */
const plan = z
  .object({
    from: optional(localDate),
    to: optional(localDate),
    everyWeeks: wholeNumber(1, mostWeeks).default(1),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { error: "reversed_range", path: ["to"] });

export const replaceWeeklyHoursInput = z
  .object({
    professionalId: entityId,
    plans: z
      .array(plan)
      .min(1)
      .max(mostPlans, "too_many")
      .default([{ everyWeeks: 1 }]),
    windows: z.preprocess((value) => value ?? [], z.array(weeklyWindow).max(500, "too_many")),
    /** From `loadWeeklyHours`: what the person saw before changing it. */
    expectedRevision: optionalText(64),
    confirmedStanding: toldCount,
  })
  .superRefine(({ plans, windows }, context) => {
    for (const [index, { from }] of plans.entries()) {
      if (index > 0 && !from) {
        context.addIssue({ code: "custom", message: "required", path: ["plans", index, "from"] });
      }
    }
    for (const [index, window] of windows.entries()) {
      const weeks = window && plans[window.plan]?.everyWeeks;
      if (window && (!weeks || window.week >= weeks)) {
        const path = ["windows", index, "week"];
        context.addIssue({ code: "custom", message: "invalid_choice", path });
      }
    }
  });

const dayWindow = z.object(times).transform((window, context) => {
  const span = spanOf(window, context);
  return span && { ...span, siteId: window.siteId ?? null };
});

/** A professional, or `everybody`: the whole practice. */
const who = z.union([z.literal("everybody"), entityId], { error: "required" });

export const saveSpecialHoursInput = z
  .object({
    who,
    date: localDate,
    closed: checkbox,
    windows: z.preprocess((value) => value ?? [], z.array(dayWindow).max(20, "too_many")),
    note: optionalText(200),
    /** From `loadSpecialHours`, where the date's hours are changed and not added. */
    expectedRevision: optionalText(64),
    confirmedStanding: toldCount,
  })
  .superRefine(({ closed, windows }, context) => {
    if (closed || windows.some((window) => window !== null)) return;
    const path = ["windows", 0, "start"];
    context.addIssue({ code: "custom", message: "required", path });
  });

export const removeSpecialHoursInput = z.object({ who, date: localDate });

export const copyOpeningsInput = z.object({
  /** Any day of the week that is repeated, and of the one that receives it. */
  fromWeek: localDate,
  toWeek: localDate,
  /** How many openings the person was told would be left out. */
  confirmedLeftOut: toldCount,
});
