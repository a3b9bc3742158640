import type { TenantFacts } from "@/db/scope";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import type { Currency } from "@/lib/core/money/money";
import { isOn } from "@/lib/core/portal/functions";
import { type PlaceView, placeOf } from "@/lib/places/place-of";
import type { Addressee } from "./addressee";
import type { MessageKind } from "./late-check";
import type { Together } from "./together";

/** All that a mail says about an appointment, as it is when the mail is rendered. */
export type MailFacts = {
  readonly kind: MessageKind;
  readonly previousStartsAt: Date | null;
  /** It was moved because the professional runs late. */
  readonly isDelayed?: boolean;
  readonly appointment: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly status: AppointmentStatus;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly acceptedAt: Date | null;
    readonly cancelledBy: "member" | "client" | "visitor" | "system" | null;
    readonly priceMinor: number | null;
    readonly currency: Currency;
  };
  readonly client: Addressee & { readonly id?: string };
  readonly professional: {
    readonly name: string;
    readonly title: string | null;
    readonly specialty: string | null;
  };
  readonly service: { readonly name: string };
  /** Null at the main place. */
  readonly site: PlaceView | null;
  /** Left out where it is about this appointment alone. */
  readonly together?: Together | undefined;
};

export type MailSource = {
  readonly tenant: TenantFacts;
  readonly facts: MailFacts;
  /** The client's way in, with or without its token. */
  readonly link: string;
  readonly nowMs: number;
};

/** Where to go, and whose clock tells when. */
export function placeIn({ tenant, facts }: Pick<MailSource, "tenant" | "facts">): PlaceView {
  return placeOf(tenant, facts.site);
}

/** A reminder asks whoever has not said so whether they will come. */
export function awaitsAnswer(
  tenant: TenantFacts,
  { kind, appointment }: Pick<MailFacts, "kind" | "appointment">,
): boolean {
  return kind === "reminder" && !appointment.acceptedAt && isOn(tenant, "accept");
}

/** One of an appointment that its client has still to confirm says so first: nobody is expected yet. */
export function asksFirst({ kind, appointment }: Pick<MailFacts, "kind" | "appointment">): boolean {
  return kind === "reminder" && appointment.status === "pending";
}

/** Which of our mails this is: the kind that was owed, told apart by who did it and what is still missing. */
export type MailVariant =
  | "booked"
  | "requested"
  | "accepted"
  | "acceptedByClient"
  | "moved"
  | "reassigned"
  | "delayed"
  | "reminder"
  | "cancelled"
  | "cancelledByClient"
  | "thanks"
  | "missed";

export function mailVariant(facts: MailFacts): MailVariant {
  const { kind, appointment, previousStartsAt } = facts;
  switch (kind) {
    case "booked":
    case "needs_acceptance":
      return appointment.status === "pending" ? "requested" : "booked";
    case "accepted":
      return appointment.acceptedAt ? "acceptedByClient" : "accepted";
    case "cancelled":
      return appointment.cancelledBy === "client" ? "cancelledByClient" : "cancelled";
    case "moved":
      if (facts.isDelayed) return "delayed";
      return previousStartsAt?.getTime() === appointment.startsAt.getTime()
        ? "reassigned"
        : "moved";
    case "reminder":
    case "thanks":
    case "missed":
      return kind;
  }
}
