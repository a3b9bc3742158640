/** What a link of a mail may be made for: the screen on which one more touch does it. */
export const linkPurposes = ["move", "cancel"] as const;

export type LinkPurpose = (typeof linkPurposes)[number];
