import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { assertNever } from "@/lib/core/result";

/** What is told of appointments. */
export const messageKinds = ["booked", "accepted", "reminder", "moved", "cancelled"] as const;

export type MessageKind = (typeof messageKinds)[number];

export function isMessageKind(kind: string): kind is MessageKind {
  return (messageKinds as readonly string[]).includes(kind);
}

export type LateFacts = {
  readonly kind: MessageKind;
  readonly forVersion: number;
  readonly version: number;
  readonly status: AppointmentStatus;
  readonly isExpired: boolean;
  /** Another message of the same visit says it all. */
  readonly isSpokenFor: boolean;
  readonly email: string | null;
};

export type Stale = "expired" | "superseded" | "wrong_status" | "spoken_for" | "no_email";

/** Why a message that was owed must not leave any more, or undefined where it may. Asked right before sending. */
export function staleness(facts: LateFacts): Stale | undefined {
  if (facts.isExpired) return "expired";
  if (facts.version !== facts.forVersion) return "superseded";
  if (!statusesFor(facts.kind).includes(facts.status)) return "wrong_status";
  if (facts.isSpokenFor) return "spoken_for";
  if (!facts.email) return "no_email";
  return undefined;
}

/** The same for an offer of the waiting list: it is news only while it stands. */
export function offerStaleness(facts: {
  readonly isExpired: boolean;
  readonly offer: { readonly status: string };
  readonly client: { readonly email: string | null };
}): Stale | undefined {
  if (facts.offer.status !== "offered") return "superseded";
  if (facts.isExpired) return "expired";
  return facts.client.email ? undefined : "no_email";
}

/** The same for a client's link, and for the code that confirms their e-mail. */
export function accessStaleness(facts: {
  readonly isExpired: boolean;
  readonly client: { readonly email: string | null };
}): Stale | undefined {
  if (facts.isExpired) return "expired";
  return facts.client.email ? undefined : "no_email";
}

/** The same for news of a delay: of who is here already, or will not come, it is none. */
export function delayStaleness({ status, ...facts }: Omit<LateFacts, "kind">): Stale | undefined {
  const awaited = status === "pending" || status === "confirmed";
  return staleness({ ...facts, kind: "moved", status: awaited ? status : "no_show" });
}

const open: readonly AppointmentStatus[] = ["pending", "confirmed", "arrived", "in_progress"];

function statusesFor(kind: MessageKind): readonly AppointmentStatus[] {
  switch (kind) {
    case "booked":
    case "moved":
    case "accepted":
      return open;
    case "reminder":
      return ["confirmed"];
    case "cancelled":
      return ["cancelled"];
    default:
      return assertNever(kind);
  }
}
