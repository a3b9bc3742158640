import { z } from "zod";
import {
  essentialKinds,
  optionalKinds,
  staffKinds,
  switchableKinds,
} from "@/lib/core/notifications/kinds";
import {
  hoursOf,
  isReminderHours,
  reminderBounds,
  reminderUnits,
  sortedReminders,
} from "@/lib/core/notifications/reminder-offsets";
import { minutesPerDay, parseTimeOfDay } from "@/lib/core/time/civil";
import {
  checkedList,
  chosenBox,
  entityId,
  optional,
  optionalText,
  requiredText,
  wholeNumber,
} from "@/lib/input";

const reminderRow = z
  .object({
    /** An emptied row takes its reminder away. */
    amount: optional(wholeNumber(-100_000, 100_000)),
    unit: z.enum(reminderUnits, "invalid_choice").default("hours"),
  })
  .transform(({ amount, unit }, context) => {
    if (amount === undefined) return undefined;
    const hours = hoursOf({ amount, unit });
    if (isReminderHours(hours)) return hours;
    context.addIssue({ code: "custom", path: ["amount"], message: "invalid_reminder" });
    return z.NEVER;
  });

/** Rows of a form, or a list of the API, each offset once; told the earliest first. */
export const remindersInput = z.preprocess(
  (value) => value ?? [],
  z
    .array(reminderRow)
    .max(reminderBounds.count, "too_many")
    .superRefine((rows, context) => {
      rows.forEach((hours, index) => {
        if (hours === undefined || rows.indexOf(hours) === index) return;
        context.addIssue({ code: "custom", path: [index, "amount"], message: "reminder_twice" });
      });
    })
    .transform((rows) => sortedReminders(rows.flatMap((hours) => hours ?? []))),
);

/** `21:30`, as minutes of the day. */
const timeInput = requiredText(5).transform((typed, context) => {
  const minute = parseTimeOfDay(typed);
  if (minute !== null && minute < minutesPerDay) return minute;
  context.addIssue({ code: "custom", message: "invalid_time" });
  return z.NEVER;
});

export const saveNoticesInput = z
  .object({
    /** How they stood when the form was opened; left out: whatever stands now is overwritten. */
    seen: optionalText(40),
    on: checkedList(z.enum(switchableKinds, "invalid_choice"), switchableKinds.length),
    /** Of the essential kinds that are off: whether somebody said that they tell people themselves. */
    knowing: z.partialRecord(z.enum(essentialKinds, "invalid_choice"), chosenBox).default({}),
    reminders: remindersInput,
    /** Both or none. */
    quietFrom: optional(timeInput),
    quietUntil: optional(timeInput),
    agendaAt: timeInput,
    afterVisitHours: wholeNumber(1, 168),
  })
  .superRefine(({ on, knowing, quietFrom, quietUntil }, context) => {
    const told = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: field.split("."), message });
    for (const kind of essentialKinds) {
      if (!on.includes(kind) && !knowing[kind]) told(`knowing.${kind}`, "untold_unconfirmed");
    }
    if (quietFrom !== undefined && quietUntil === undefined) told("quietUntil", "required");
    if (quietUntil !== undefined && quietFrom === undefined) told("quietFrom", "required");
    if (quietFrom !== undefined && quietFrom === quietUntil) told("quietUntil", "same_time");
  });

export type SaveNoticesInput = z.output<typeof saveNoticesInput>;

export const saveOwnNoticesInput = z.object({
  on: checkedList(z.enum(staffKinds, "invalid_choice"), staffKinds.length),
  /** Of everybody, those to come too, or of whom they follow. */
  about: z.enum(["all", "chosen"], "invalid_choice").default("chosen"),
  /** Professionals of whom they hear besides themself. */
  follows: checkedList(entityId, 200),
});

export type SaveOwnNoticesInput = z.output<typeof saveOwnNoticesInput>;

/** Of those that a client may do without, which they take. */
export const chooseMessagesInput = z.object({
  on: checkedList(z.enum(optionalKinds, "invalid_choice"), optionalKinds.length),
});

export const chooseForClientInput = chooseMessagesInput.extend({ clientId: entityId });
