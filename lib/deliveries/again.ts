import type { MessageFacts } from "@/lib/core/notifications/delivery";
import type { NotificationKind } from "@/lib/core/notifications/kinds";

/** What the desk may send once more: news of an appointment to its client. Links have buttons of their own. */
const repeatableKinds = [
  ...(["booked", "needs_acceptance", "accepted", "reminder", "moved", "cancelled"] as const),
  ...(["running_late", "times_proposed"] as const),
] as const satisfies readonly NotificationKind[];

/** Whether it has left, or will not leave by itself any more. */
export function mayBeSentAgain({
  kind,
  status,
}: Pick<MessageFacts, "status"> & { readonly kind: NotificationKind }): boolean {
  const isRepeatable = repeatableKinds.some((each) => each === kind);
  return isRepeatable && (status === "sent" || status === "dead" || status === "skipped");
}
