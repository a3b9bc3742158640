/** What places and their rooms may ask for; forms show the same limits. */
export const placeBounds = {
  /** Rooms or chairs that are added at once. */
  roomsAtOnce: { least: 1, most: 20 },
  /** Between two places. */
  travelMinutes: { least: 0, most: 480 },
} as const;
