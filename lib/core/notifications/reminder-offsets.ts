/** How long before a start clients may be reminded, in hours. */
export const reminderBounds = { least: 1, most: 720, count: 12 } as const;

export const reminderUnits = ["hours", "days"] as const;

export type ReminderUnit = (typeof reminderUnits)[number];

export type TypedReminder = { readonly amount: number; readonly unit: ReminderUnit };

/** As people say it: 72 hours are three days, 36 are hours. */
export function spokenReminder(hours: number): TypedReminder {
  return hours % 24 === 0 && hours >= 48
    ? { amount: hours / 24, unit: "days" }
    : { amount: hours, unit: "hours" };
}

export function hoursOf({ amount, unit }: TypedReminder): number {
  return unit === "days" ? amount * 24 : amount;
}

export function isReminderHours(hours: number): boolean {
  return hours >= reminderBounds.least && hours <= reminderBounds.most;
}

/** The earliest first. */
export function sortedReminders(hours: readonly number[]): number[] {
  return hours.toSorted((a, b) => b - a);
}
