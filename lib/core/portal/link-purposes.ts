/** What a link of a mail may be made for to change: the screen on which one more touch does it. */
export const linkPurposes = ["move", "cancel"] as const;

/** Those, and to answer a reminder. */
export const mailPurposes = ["accept", ...linkPurposes] as const;

export type LinkPurpose = (typeof mailPurposes)[number];
