/** How people with and without an appointment take turns; priority comes before any of it. */
export const queueRules = ["appointments", "alternate", "arrival"] as const;

export type QueueRule = (typeof queueRules)[number];

/** What names somebody on the screen of the waiting room. */
export const screenNames = ["ticket", "initials"] as const;

/** What a practice may choose; forms and the database show the same limits. */
export const queueBounds = {
  graceMinutes: { least: 0, most: 120 },
  noShowMinutes: { least: 5, most: 600 },
} as const;
