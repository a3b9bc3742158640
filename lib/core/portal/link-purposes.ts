/** What a link of a mail may be made for to change: the screen on which one more touch does it. */
export const linkPurposes = ["move", "cancel"] as const;

/** The same to say that they will come. */
export const answerPurpose = "accept";

/** As a text has it, where each character counts. */
export const answerShort = "a";

/** What they wait for, and the way off the list: of no appointment. */
export const waitPurpose = "waitlist";

const mailPurposes = [answerPurpose, ...linkPurposes, waitPurpose] as const;

export type LinkPurpose = (typeof mailPurposes)[number];

/** What stands behind a link's token; undefined: nothing that we know. */
export function purposeOf(word: string): LinkPurpose | undefined {
  return word === answerShort ? answerPurpose : mailPurposes.find((each) => each === word);
}
