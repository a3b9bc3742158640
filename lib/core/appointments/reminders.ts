export interface Reminder {
  readonly hoursBefore: number;
  readonly dueMinute: number;
}

/** The reminders of an appointment that are still ahead, the soonest first; each number of hours once. */
export function remindersAhead(
  startMinute: number,
  reminderHours: readonly number[],
  nowMinute: number,
): readonly Reminder[] {
  return [...new Set(reminderHours)]
    .map((hoursBefore) => ({ hoursBefore, dueMinute: startMinute - hoursBefore * 60 }))
    .filter(({ dueMinute }) => dueMinute > nowMinute && dueMinute < startMinute)
    .sort((a, b) => a.dueMinute - b.dueMinute);
}
