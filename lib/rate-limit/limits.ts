/** At most `most` in each fixed window of `windowSeconds`. */
export type Limit = { readonly most: number; readonly windowSeconds: number };

const quarterHour = 15 * 60;

/** Failed logins. Per e-mail alone it is high: strangers must not be able to lock somebody out cheaply. */
export const loginLimits = {
  pair: { most: 5, windowSeconds: quarterHour },
  address: { most: 20, windowSeconds: quarterHour },
  email: { most: 50, windowSeconds: quarterHour },
} as const satisfies Record<string, Limit>;

/** Submissions of public forms from one address; a clinic's whole waiting room may share one. */
export const publicFormLimit: Limit = { most: 30, windowSeconds: 10 * 60 };

/** Fresh links asked for with one e-mail at one practice. */
export const freshLinkLimit: Limit = { most: 4, windowSeconds: 60 * 60 };

/** Letters to one e-mail, and asked for from one address: sign-ups and forgotten passwords alike. */
export const letterLimits = {
  email: { most: 4, windowSeconds: 60 * 60 },
  address: { most: 20, windowSeconds: 60 * 60 },
} as const satisfies Record<string, Limit>;

/** Codes and passwords that are tried on letters from one address. */
export const letterTryLimit: Limit = { most: 40, windowSeconds: 60 * 60 };

/** Names whose address is looked up while somebody types them. */
export const slugCheckLimit: Limit = { most: 240, windowSeconds: 10 * 60 };

/** Texts that a practice sends to try its channels out. */
export const channelTestLimit: Limit = { most: 10, windowSeconds: 60 * 60 };

/** Codes mailed to a client's new e-mail. */
export const emailCodeLimit: Limit = { most: 5, windowSeconds: 60 * 60 };

/** Corrections of the e-mail of one booking, right after it. */
export const bookedEmailLimit: Limit = { most: 3, windowSeconds: 24 * 60 * 60 };

/** Reads of the API from one address. */
export const apiReadLimit: Limit = { most: 1_200, windowSeconds: 60 };

/** Bookings through the API from one address: a practice's own site may sit behind one. */
export const apiWriteLimit: Limit = { most: 300, windowSeconds: 60 };

const day = 24 * 60 * 60;

/** Bookings by the public form, besides `publicFormLimit`. A family books for all its members with one contact. */
export const bookingLimits = {
  /** Attempts with one form that was shown. */
  form: { most: 20, windowSeconds: day },
  /** From an address, of forms without a proof of work. */
  unproven: { most: 12, windowSeconds: 10 * 60 },
  /** Of what was booked with one e-mail or telephone at one practice, and from one device. */
  contact: { most: 12, windowSeconds: day },
  device: { most: 20, windowSeconds: day },
} as const satisfies Record<string, Limit>;

/** Codes to enter a portal with, of one e-mail at one practice: of a million, 30 can be tried in a day. */
export const entryCodeLimits = {
  asked: { most: 4, windowSeconds: 60 * 60 },
  askedInADay: { most: 10, windowSeconds: day },
  /** Wrong ones, from one address and from anywhere. */
  pair: { most: 10, windowSeconds: quarterHour },
  tried: { most: 30, windowSeconds: day },
} as const satisfies Record<string, Limit>;

/** Mails that somebody of the team sends to themself to see how they look. */
export const testMailLimit: Limit = { most: 12, windowSeconds: 60 * 60 };
