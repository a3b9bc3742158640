/** What an approved WhatsApp text may be filled with, in the order of its {{1}}, {{2}} … */
export const templateVariables = [
  "practice",
  "client",
  "service",
  "professional",
  "date",
  "time",
  "previous",
  "place",
  "link",
] as const;

export type TemplateVariable = (typeof templateVariables)[number];

/** Of one text: each of them once, and the name of the practice again. */
export const mostGaps = 10;
