import type { NotificationKind } from "@/lib/core/notifications/kinds";
import { isTextKind } from "../channels/purposes";
import type { Placeholder } from "./placeholders";
import type { WordField } from "./texts";

type WordSetShape = {
  readonly kind: NotificationKind;
  /** Of a kind that says something else in some cases; the first of each kind is what it says usually. */
  readonly isVariant?: true;
  readonly group: "appointments" | "changes" | "waiting" | "access" | "team";
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
const series = [...visit.filter((each) => each !== "theirs"), "count"] as const;

/** Many people read nothing but the subject. */
const whenInSubject = { subject: ["date", "time"] } as const;

/** To who attends or follows. */
const news = {
  group: "team",
  has: ["name", "who", "tenant", "service", "professional", "date", "time", "place"],
  hasButton: true,
  needs: whenInSubject,
} as const;

const access = ["name", "who", "tenant", "days"] as const;

const appointments = { group: "appointments", has: visit, hasButton: true } as const;
const changes = { ...appointments, group: "changes" } as const;

/**
 * Each of our mails that a tenant may word anew, in the order in which they are listed. The default words are
 * those of messages/{es,en}/emails.json by the same name. One line more, and its sample (lib/notifications/sample-mail.ts), is all
 * that a new mail needs to be among them.
 */
export const wordSets = {
  booked: { kind: "booked", ...appointments, needs: whenInSubject },
  severalBooked: {
    ...{ kind: "booked", isVariant: true },
    ...{ ...appointments, has: series, needs: { subject: ["count"] } },
  },
  requested: { kind: "needs_acceptance", ...appointments, needs: whenInSubject },
  accepted: { kind: "accepted", ...appointments, needs: whenInSubject },
  acceptedByClient: { kind: "accepted", isVariant: true, ...appointments, needs: whenInSubject },
  reminder: { kind: "reminder", ...appointments, needs: whenInSubject },
  thanks: { kind: "thanks", ...appointments },
  missed: { kind: "missed", ...appointments },
  moved: { kind: "moved", ...changes, needs: whenInSubject },
  reassigned: {
    ...{ kind: "moved", isVariant: true },
    ...{ ...changes, needs: { ...whenInSubject, body: ["professional"] } },
  },
  delayed: { kind: "moved", isVariant: true, ...changes, needs: whenInSubject },
  cancelled: { kind: "cancelled", ...changes, needs: whenInSubject },
  cancelledByClient: { kind: "cancelled", isVariant: true, ...changes, needs: whenInSubject },
  severalCancelled: {
    ...{ kind: "cancelled", isVariant: true },
    ...{ ...changes, has: series, needs: { subject: ["count"] } },
  },
  runningLate: {
    kind: "running_late",
    ...{ ...changes, has: [...visit, "minutes"], needs: { heading: ["time"] } },
  },
  runningAway: {
    ...{ kind: "running_late", isVariant: true },
    ...{ ...changes, has: [...visit, "minutes"], needs: { heading: ["time"] } },
  },
  timesProposed: { kind: "times_proposed", ...changes },
  timesProposedAway: { kind: "times_proposed", isVariant: true, ...changes },
  offered: {
    ...{ kind: "offered", group: "waiting", has: [...visit, "until"], hasButton: true },
    needs: whenInSubject,
  },
  waitlisted: {
    ...{ kind: "waitlisted", group: "waiting", hasButton: true },
    has: ["name", "who", "tenant"],
  },
  confirmBooking: {
    ...{ kind: "confirm_booking", group: "waiting", hasButton: true },
    has: ["name", "tenant", "until"],
  },
  invited: { kind: "invited", group: "access", hasButton: true, has: access },
  freshLink: { kind: "fresh_link", group: "access", hasButton: true, has: access },
  passwordChanged: { kind: "password_changed", group: "access", hasButton: true, has: access },
  confirmEmail: { kind: "confirm_email", group: "access", has: ["name", "tenant"] },
  entryCode: { kind: "entry_code", group: "access", has: ["tenant"] },
  staffBooked: { kind: "staff_booked", ...news },
  staffMoved: { kind: "staff_moved", ...news },
  staffCancelled: { kind: "staff_cancelled", ...news },
  staffAgenda: {
    ...{ kind: "staff_agenda", group: "team", hasButton: true },
    has: ["name", "tenant", "date", "time", "count"],
  },
  staffFailures: {
    ...{ kind: "staff_failures", group: "team", hasButton: true },
    has: ["name", "tenant", "count"],
  },
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

/** Whether it may go to a telephone too: what holds a code or opens a portal goes by mail alone. */
export function isTexted(set: WordSet): boolean {
  return isTextKind(shapeOf(set).kind);
}

/** What may stand in one field of a mail. A button's label stays as it was typed. */
export function allowedIn(set: WordSet, field: WordField): readonly Placeholder[] {
  if (field === "button" || (field === "sms" && !isTexted(set))) return [];
  const { has } = shapeOf(set);
  return field === "subject" ? has.filter((each) => !isPersonal(each)) : has;
}

/** A text has nothing but its words: they tell all that the mail's must. */
export function neededIn(set: WordSet, field: WordField): readonly Placeholder[] {
  const { needs = {} } = shapeOf(set);
  if (field !== "sms") return needs[field] ?? [];
  return isTexted(set) ? [...new Set(Object.values(needs).flat())] : [];
}
