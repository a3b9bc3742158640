import type { NotificationKind } from "../notifications/kinds";
import type { ClientChannel } from "./channels";

/** For what a practice chooses channels: news of an appointment, its reminders, what cannot wait, what comes after. */
export const channelPurposes = ["news", "reminders", "urgent", "after"] as const;

export type ChannelPurpose = (typeof channelPurposes)[number];

/** The kinds that fit into a short text. What carries a code or opens a portal is for its e-mail alone. */
export const textKinds = [
  "booked",
  "needs_acceptance",
  "accepted",
  "reminder",
  "moved",
  "cancelled",
  "offered",
  "running_late",
  "times_proposed",
  "thanks",
  "missed",
] as const satisfies readonly NotificationKind[];

export type TextKind = (typeof textKinds)[number];

export function isTextKind(kind: NotificationKind): kind is TextKind {
  return (textKinds as readonly NotificationKind[]).includes(kind);
}

export function purposeOf(kind: TextKind): ChannelPurpose {
  switch (kind) {
    case "reminder":
      return "reminders";
    case "offered":
    case "running_late":
    case "times_proposed":
      return "urgent";
    case "thanks":
    case "missed":
      return "after";
    default:
      return "news";
  }
}

/** What a practice has that chose nothing. */
export const usualOrder: readonly ClientChannel[] = ["email"];

/** The kinds of the team that reach their devices. */
export const pushKinds = [
  "staff_booked",
  "staff_moved",
  "staff_cancelled",
] as const satisfies readonly NotificationKind[];

export type PushKind = (typeof pushKinds)[number];

export function isPushKind(kind: NotificationKind): kind is PushKind {
  return (pushKinds as readonly NotificationKind[]).includes(kind);
}
