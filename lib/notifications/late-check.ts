import type { AppointmentStatus } from "@/lib/core/appointments/status";
import {
  afterVisitKinds,
  isAfterVisit,
  isSwitchedOff,
  type NotificationKind,
  type OptionalKind,
  type SwitchableKind,
} from "@/lib/core/notifications/kinds";
import type { SkipReason } from "@/lib/core/notifications/ledger";
import { assertNever } from "@/lib/core/result";

/** What is told to clients of appointments. */
export const messageKinds = [
  ...(["booked", "needs_acceptance", "accepted", "reminder", "moved", "cancelled"] as const),
  ...afterVisitKinds,
] as const;

export type MessageKind = (typeof messageKinds)[number];

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

export type Stale = SkipReason;

/**
 * Why a message that was owed must not leave any more, or undefined where it may. Asked right before sending. `expired`
 * where nothing else kept it: it should have left.
 */
export function staleness(facts: LateFacts): Stale | undefined {
  if (!isAfterVisit(facts.kind) && facts.version !== facts.forVersion) return "superseded";
  if (!statusesFor(facts.kind).includes(facts.status)) return "wrong_status";
  if (facts.isSpokenFor) return "spoken_for";
  if (!facts.email) return "no_email";
  return facts.isExpired ? "expired" : undefined;
}

/** Why nobody wants it: the practice sends none of the kind, or its client does without those that they may. */
export function unwanted(
  kind: NotificationKind,
  tenant: { readonly kindsOff: readonly SwitchableKind[] },
  client: { readonly kindsOff: readonly OptionalKind[] },
): Stale | undefined {
  if (isSwitchedOff(kind, tenant)) return "switched_off";
  return isSwitchedOff(kind, client) ? "opted_out" : undefined;
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
  if (!facts.client.email) return "no_email";
  return facts.isExpired ? "expired" : undefined;
}

/** The same for news of a delay: of who is here already, or will not come, it is none. */
export function delayStaleness({ status, ...facts }: Omit<LateFacts, "kind">): Stale | undefined {
  const awaited = status === "pending" || status === "confirmed";
  return staleness({ ...facts, kind: "moved", status: awaited ? status : "no_show" });
}

/** The same for a message to a member of the team, of whom it is asked what they may see. */
export function teamStaleness(facts: {
  readonly kind: NotificationKind;
  readonly isExpired: boolean;
  /** Of an appointment: whether it may be theirs to know, and where it stands now. */
  readonly appointment?:
    | { readonly isSeen: boolean; readonly status: AppointmentStatus }
    | undefined;
  /** Of the day's agenda and of failures: how much there is to tell. */
  readonly count?: number | undefined;
}): Stale | undefined {
  const { kind, appointment } = facts;
  if (facts.isExpired) return "expired";
  if (appointment) {
    if (!appointment.isSeen) return "not_theirs";
    const isCancelled = appointment.status === "cancelled";
    return isCancelled === (kind === "staff_cancelled") ? undefined : "wrong_status";
  }
  return facts.count === 0 ? "nothing_to_tell" : undefined;
}

const open: readonly AppointmentStatus[] = ["pending", "confirmed", "arrived", "in_progress"];

function statusesFor(kind: MessageKind): readonly AppointmentStatus[] {
  switch (kind) {
    case "booked":
    case "needs_acceptance":
    case "moved":
    case "accepted":
      return open;
    case "reminder":
      // Who has not said that they come is asked by it once more.
      return ["pending", "confirmed"];
    case "cancelled":
      return ["cancelled"];
    case "thanks":
      return ["completed"];
    case "missed":
      return ["no_show"];
    default:
      return assertNever(kind);
  }
}
