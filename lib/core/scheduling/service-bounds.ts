/** What a service may ask for, tighter than what the tables can hold; forms show the same limits. */
export const serviceBounds = {
  durationMinutes: { least: 5, most: 720 },
  bufferMinutes: { least: 0, most: 240 },
  stepMinutes: { least: 5, most: 720 },
  minimumNoticeMinutes: { least: 0, most: 43_200 },
  horizonDays: { least: 1, most: 365 },
} as const;

/** What a new service starts with. */
export const newService = {
  durationMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  stepMinutes: 30,
  minimumNoticeMinutes: 120,
  horizonDays: 60,
} as const;
