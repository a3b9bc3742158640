/** What a link of a mail may be made for to change: the screen on which one more touch does it. */
export const linkPurposes = ["move", "cancel"] as const;

/** The same to answer a reminder with. */
export const answerPurpose = "accept";

export type LinkPurpose = (typeof linkPurposes)[number] | typeof answerPurpose;
