/** What a link of a mail may be made for to change: the screen on which one more touch does it. */
export const linkPurposes = ["move", "cancel"] as const;

/** The same to say that they will come. */
export const answerPurpose = "accept";

export const mailPurposes = [answerPurpose, ...linkPurposes] as const;

export type LinkPurpose = (typeof mailPurposes)[number];
