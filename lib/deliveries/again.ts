import type { AppointmentStatus } from "@/lib/core/appointments/status";
import type { MessageFacts } from "@/lib/core/notifications/delivery";
import type { NotificationKind } from "@/lib/core/notifications/kinds";
import { delayStaleness, type MessageKind, staleness } from "@/lib/notifications/late-check";

type Asked = Pick<MessageFacts, "status"> & {
  readonly kind: NotificationKind;
  /** Of what it is about; null where that is no appointment. */
  readonly appointmentStatus: AppointmentStatus | null;
};

/** Whether it has left, or will not leave by itself any more, and would not be left unsent for what its appointment came to. */
export function mayBeSentAgain({ kind, status, appointmentStatus }: Asked): boolean {
  const isOut = status === "sent" || status === "dead" || status === "skipped";
  return isOut && appointmentStatus !== null && isFitting(kind, appointmentStatus);
}

/** What the desk may send once more: news of an appointment to its client. Links have buttons of their own. */
const newsKinds = [
  ...(["booked", "needs_acceptance", "accepted", "reminder", "moved", "cancelled"] as const),
] as const satisfies readonly MessageKind[];
const delayKinds = [
  "running_late",
  "times_proposed",
] as const satisfies readonly NotificationKind[];

function isFitting(kind: NotificationKind, status: AppointmentStatus): boolean {
  const facts = { ...sound, status };
  const news = newsKinds.find((each) => each === kind);
  if (news) return !staleness({ ...facts, kind: news });
  return delayKinds.some((each) => each === kind) && !delayStaleness(facts);
}

/** As if nothing else kept it back. */
const sound = { forVersion: 1, version: 1, isExpired: false, isSpokenFor: false, email: "-" };
