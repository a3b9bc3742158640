/** What a service may ask for, tighter than what the tables can hold; forms show the same limits. */
export const serviceBounds = {
  durationMinutes: { least: 5, most: 720 },
  bufferMinutes: { least: 0, most: 240 },
  stepMinutes: { least: 5, most: 720 },
  minimumNoticeMinutes: { least: 0, most: 43_200 },
  horizonDays: { least: 1, most: 365 },
  dailyMax: { least: 1, most: 100 },
  weeklyMax: { least: 1, most: 500 },
  capacity: { least: 1, most: 100 },
  followUpDays: { least: 1, most: 730 },
} as const;

/** What a new service starts with. */
export const newService = {
  durationMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  stepMinutes: 30,
  minimumNoticeMinutes: 120,
  horizonDays: 60,
  packTightly: false,
  dailyMax: null,
  weeklyMax: null,
  resourceKindId: null,
  capacity: 1,
  followUpDays: null,
  reminderHours: null,
} as const;

/** Whether some time can ever be booked: clients need more notice than the horizon reaches where this is false. */
export function leavesTimeToBook(minimumNoticeMinutes: number, horizonDays: number): boolean {
  return minimumNoticeMinutes <= horizonDays * 1440;
}
