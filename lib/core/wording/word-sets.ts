import type { Placeholder } from "./placeholders";
import type { WordField } from "./texts";

type WordSetShape = {
  readonly group: "appointments" | "changes" | "waiting" | "access";
  /** What can be told in it. */
  readonly has: readonly Placeholder[];
  /** Without which a text would not say what it is for. */
  readonly needs?: { readonly [F in WordField]?: readonly Placeholder[] };
  /** Its button is always the same, so that it may have another label. */
  readonly hasButton?: true;
};

const visit = [
  ...(["name", "who", "theirs", "tenant", "service", "professional"] as const),
  ...(["date", "time", "place"] as const),
] as const;

/** "Your appointment" is none of several. */
const series = visit.filter((each) => each !== "theirs");

/** Many people read nothing but the subject. */
const whenInSubject = { subject: ["date", "time"] } as const;

/**
 * Each of our mails to clients that a tenant may word anew, in the order in which they are listed. The default words are
 * those of messages/{es,en}/emails.json by the same name. One line more, and its sample (lib/notifications/sample-mail.ts), is all
 * that a new mail needs to be among them.
 */
export const wordSets = {
  booked: { group: "appointments", has: visit, needs: whenInSubject, hasButton: true },
  requested: { group: "appointments", has: visit, needs: whenInSubject, hasButton: true },
  accepted: { group: "appointments", has: visit, needs: whenInSubject, hasButton: true },
  acceptedByClient: { group: "appointments", has: visit, needs: whenInSubject, hasButton: true },
  reminder: { group: "appointments", has: visit, needs: whenInSubject, hasButton: true },
  thanks: { group: "appointments", has: visit, hasButton: true },
  missed: { group: "appointments", has: visit, hasButton: true },
  severalBooked: {
    ...{ group: "appointments", has: [...series, "count"], hasButton: true },
    needs: { subject: ["count"] },
  },
  moved: { group: "changes", has: visit, needs: whenInSubject, hasButton: true },
  reassigned: {
    ...{ group: "changes", has: visit, hasButton: true },
    needs: { ...whenInSubject, body: ["professional"] },
  },
  delayed: { group: "changes", has: visit, needs: whenInSubject, hasButton: true },
  cancelled: { group: "changes", has: visit, needs: whenInSubject, hasButton: true },
  cancelledByClient: { group: "changes", has: visit, needs: whenInSubject, hasButton: true },
  severalCancelled: {
    ...{ group: "changes", has: [...series, "count"], hasButton: true },
    needs: { subject: ["count"] },
  },
  runningLate: {
    ...{ group: "changes", has: [...visit, "minutes"], hasButton: true },
    needs: { heading: ["time"] },
  },
  runningAway: {
    ...{ group: "changes", has: [...visit, "minutes"], hasButton: true },
    needs: { heading: ["time"] },
  },
  timesProposed: { group: "changes", has: visit, hasButton: true },
  timesProposedAway: { group: "changes", has: visit, hasButton: true },
  offered: {
    ...{ group: "waiting", has: [...visit, "until"], hasButton: true },
    needs: whenInSubject,
  },
  confirmBooking: { group: "waiting", has: ["name", "tenant", "until"], hasButton: true },
  invited: {
    ...{ group: "access", hasButton: true },
    has: ["name", "who", "tenant", "days"],
  },
  freshLink: {
    ...{ group: "access", hasButton: true },
    has: ["name", "who", "tenant", "days"],
  },
  passwordChanged: {
    ...{ group: "access", hasButton: true },
    has: ["name", "who", "tenant", "days"],
  },
  confirmEmail: { group: "access", has: ["name", "tenant"] },
  entryCode: { group: "access", has: ["tenant"] },
} as const satisfies Readonly<Record<string, WordSetShape>>;

export type WordSet = keyof typeof wordSets;

export const wordSetNames = Object.keys(wordSets) as readonly WordSet[];

export function shapeOf(set: WordSet): WordSetShape {
  return wordSets[set];
}

export function isWordSet(text: string): text is WordSet {
  return Object.hasOwn(wordSets, text);
}

/** A lock screen shows the subject to anybody: who comes, to what and to whom stays in the mail. */
const personal: readonly Placeholder[] = ["name", "who", "theirs", "service", "professional"];

export function isPersonal(placeholder: Placeholder): boolean {
  return personal.includes(placeholder);
}

/** What may stand in one field of a mail. A button's label stays as it was typed. */
export function allowedIn(set: WordSet, field: WordField): readonly Placeholder[] {
  if (field === "button") return [];
  const { has } = shapeOf(set);
  return field === "subject" ? has.filter((each) => !isPersonal(each)) : has;
}

export function neededIn(set: WordSet, field: WordField): readonly Placeholder[] {
  return shapeOf(set).needs?.[field] ?? [];
}
