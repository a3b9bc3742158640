/** How a client said that they may be written to at their telephone, or not any more. */
export const consentWays = [
  "booking_form",
  "desk",
  "portal",
  /** By an answer: STOP, BAJA, ALTA … */
  "reply",
  /** The provider says that they answered STOP before. */
  "provider",
] as const;

export type ConsentWay = (typeof consentWays)[number];

/** Of the words that clients agree to (messages: `texting.consent`): raise it whenever they change. */
export const consentTextVersion = 1;
