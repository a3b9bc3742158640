import type { AppointmentStatus } from "./status";

export type ClientAnswer = {
  readonly said: "confirmed" | "cancelled";
  /** As it was given. */
  readonly at: string;
};

export type AnswerFacts = {
  readonly status: AppointmentStatus;
  /** When the client said that they will come. */
  readonly acceptedAt: string | null;
  readonly cancellation: { readonly at: string; readonly by: string } | null;
};

/** What the client themself last said about an appointment, as long as it is news; null where they said nothing. */
export function clientAnswer({
  status,
  acceptedAt,
  cancellation,
}: AnswerFacts): ClientAnswer | null {
  if (cancellation) {
    return cancellation.by === "client" ? { said: "cancelled", at: cancellation.at } : null;
  }
  const isAwaited = status === "pending" || status === "confirmed";
  return acceptedAt && isAwaited ? { said: "confirmed", at: acceptedAt } : null;
}
