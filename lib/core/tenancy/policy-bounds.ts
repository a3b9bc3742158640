/** What a practice may ask of its clients and its team; forms show the same limits. */
export const policyBounds = {
  /** Of moving and of cancelling. */
  noticeHours: { least: 0, most: 720 },
  bookNoticeMinutes: { least: 0, most: 43_200 },
  clientMaxOpen: { least: 1, most: 100 },
  holdMinutes: { least: 1, most: 60 },
  overbookLimit: { least: 0, most: 10 },
} as const;
