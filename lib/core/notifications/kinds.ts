/** To clients. */
export const clientKinds = [
  "booked",
  /** Booked for them by somebody else: it waits for their word. */
  "needs_acceptance",
  "accepted",
  "reminder",
  "moved",
  "cancelled",
  "offered",
  /** On the waiting list, by a form that anybody may send. */
  "waitlisted",
  /** Of a delay: a later time, or others to choose from. */
  "running_late",
  "times_proposed",
  "thanks",
  "missed",
  /** Links that a client asked for, or that the team sends. */
  "fresh_link",
  "invited",
  "confirm_email",
  "confirm_booking",
  /** Into the portal without a link. */
  "entry_code",
  "password_changed",
] as const;

/** To members of the team: what a client did, the day's agenda, and messages that did not arrive. */
export const staffKinds = [
  "staff_booked",
  "staff_moved",
  "staff_cancelled",
  "staff_agenda",
  "staff_failures",
] as const;

export const notificationKinds = [...clientKinds, ...staffKinds] as const;

export type ClientKind = (typeof clientKinds)[number];
export type StaffKind = (typeof staffKinds)[number];
export type NotificationKind = ClientKind | StaffKind;

/** Without these somebody comes in vain, or does not answer: a practice that leaves them unsaid tells people itself. */
export const essentialKinds = [
  "moved",
  "cancelled",
  "times_proposed",
  "offered",
] as const satisfies readonly ClientKind[];

export type EssentialKind = (typeof essentialKinds)[number];

/** What a practice may leave unsaid. The others are answers: to what their reader asked for, or the desk sends by hand. */
export const switchableKinds = [
  "booked",
  "needs_acceptance",
  "accepted",
  "reminder",
  "running_late",
  "thanks",
  "missed",
  ...essentialKinds,
  ...staffKinds,
] as const satisfies readonly NotificationKind[];

export type SwitchableKind = (typeof switchableKinds)[number];

/** What a client may do without, each by itself: these carry the link that stops them all. */
export const optionalKinds = [
  "reminder",
  "thanks",
  "missed",
] as const satisfies readonly ClientKind[];

export type OptionalKind = (typeof optionalKinds)[number];

/** What a client does without who takes only some. */
export function optionalBut(on: readonly OptionalKind[]): readonly OptionalKind[] {
  return optionalKinds.filter((kind) => !on.includes(kind));
}

/** What is said of a visit that is over: it holds whatever became of the appointment's time before. */
export const afterVisitKinds = ["thanks", "missed"] as const satisfies readonly ClientKind[];

export function isAfterVisit(kind: NotificationKind): boolean {
  return (afterVisitKinds as readonly NotificationKind[]).includes(kind);
}

export function isStaffKind(kind: NotificationKind): kind is StaffKind {
  return (staffKinds as readonly NotificationKind[]).includes(kind);
}

export function isEssential(kind: NotificationKind): kind is EssentialKind {
  return (essentialKinds as readonly NotificationKind[]).includes(kind);
}

export function isOptional(kind: NotificationKind): boolean {
  return (optionalKinds as readonly NotificationKind[]).includes(kind);
}

/** Whether a practice leaves that kind unsaid, or a reader does without it. */
export function isSwitchedOff(
  kind: NotificationKind,
  { kindsOff }: { readonly kindsOff: readonly NotificationKind[] },
): boolean {
  return kindsOff.includes(kind);
}
