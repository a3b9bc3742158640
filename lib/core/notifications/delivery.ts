/** What became of a sent message, each outweighing those before it, in whatever order the provider tells them. */
export const deliveryStatuses = [
  "delayed",
  "delivered",
  "opened",
  "bounced",
  "complained",
] as const;

export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const suppressionReasons = ["bounced", "complained"] as const;

export type SuppressionReason = (typeof suppressionReasons)[number];

/** What a provider tells of one message. */
export type DeliveryReport = {
  readonly status: DeliveryStatus;
  /** Of a bounce: nobody will ever get anything there. A full mailbox is not that. */
  readonly isPermanent: boolean;
};

/** Why nothing is sent any more to where a message went, or undefined where the next one may arrive. */
export function suppressionOf({
  status,
  isPermanent,
}: DeliveryReport): SuppressionReason | undefined {
  if (status === "complained") return "complained";
  return status === "bounced" && isPermanent ? "bounced" : undefined;
}

/** What is noted of a report: where a tenant does not want to know what its clients open, it only arrived. */
export function reportedStatus(
  status: DeliveryStatus,
  { openTracking }: { readonly openTracking: boolean },
): DeliveryStatus {
  return status === "opened" && !openTracking ? "delivered" : status;
}

/** Those that a report of `status` takes the place of; none known yet besides. */
export function outweighedBy(status: DeliveryStatus): readonly DeliveryStatus[] {
  return deliveryStatuses.slice(0, deliveryStatuses.indexOf(status));
}

export type MessageFacts = {
  readonly status: "pending" | "sent" | "skipped" | "cancelled" | "dead";
  readonly deliveryStatus: DeliveryStatus | null;
  readonly lastError: string | null;
};

/** Says in `lastError` that a message was not sent because mail to its e-mail is suppressed. */
export const undeliverable = "undeliverable";

export type MessageState = MessageFacts["status"] | DeliveryStatus | typeof undeliverable;

/** One word for all that is known of a message. */
export function messageState({ status, deliveryStatus, lastError }: MessageFacts): MessageState {
  if (status === "skipped" && lastError === undeliverable) return undeliverable;
  return status === "sent" && deliveryStatus ? deliveryStatus : status;
}

/** Somebody was meant to know something, and does not. */
export function isUndelivered(facts: MessageFacts): boolean {
  return (["dead", "bounced", "complained", undeliverable] as const).some(
    (each) => each === messageState(facts),
  );
}
