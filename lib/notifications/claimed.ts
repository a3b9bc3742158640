import { isStaffKind, type StaffKind } from "@/lib/core/notifications/kinds";
import type { selectDelayNews } from "@/lib/delays/reads";
import type { selectOffers } from "@/lib/waitlist/reads";
import type { readBookingRequests, readClients, readEntryCodes } from "./access-store";
import type { MessageKind } from "./late-check";
import type { LeasedRow } from "./lease-store";
import type { readAppointments } from "./reads";
import type { AgendaLine, Member } from "./team-store";
import type { Together } from "./together";
import type { WaitedFor } from "./waiting-content";

type Subject =
  | ("appointmentId" | "waitlistOfferId" | "clientId" | "emailChangeId" | "bookingRequestId")
  | "entryCodeId"
  | "delayNoticeId"
  | "userId";
type ClaimedRow = Omit<LeasedRow, Subject | "kind">;
export type AboutAppointment = Awaited<ReturnType<typeof readAppointments>>[number];
type AboutOffer = Awaited<ReturnType<typeof selectOffers>>[number];

export type ClaimedNews = ClaimedRow &
  AboutAppointment & {
    readonly kind: MessageKind;
    readonly together: Together | undefined;
    /** Another message of the same visit, or a later reminder, says it all. */
    readonly isSpokenFor: boolean;
  };

/** An offer of the waiting list. */
export type ClaimedOffer = ClaimedRow & AboutOffer & { readonly kind: "offered" };

type Reader = Awaited<ReturnType<typeof readClients>>[number];

/** A client's way into their portal. */
export type ClaimedLink = ClaimedRow & {
  readonly kind: "fresh_link" | "invited" | "password_changed";
  readonly client: Reader;
};

/** That they are on the waiting list. */
export type ClaimedWaiting = ClaimedRow & {
  readonly kind: "waitlisted";
  readonly client: Reader;
  /** What they wait for still. */
  readonly wishes: readonly WaitedFor[];
};

/** The code that confirms a client's new e-mail, to that e-mail. */
export type ClaimedCode = ClaimedRow & {
  readonly kind: "confirm_email";
  readonly emailChangeId: string;
  readonly client: Omit<Reader, "password">;
};

/** The code that makes a booking count, to the e-mail that it was asked for with. */
export type ClaimedRequest = ClaimedRow & {
  readonly kind: "confirm_booking";
  readonly request: Awaited<ReturnType<typeof readBookingRequests>>[number];
  readonly client: Awaited<ReturnType<typeof readBookingRequests>>[number]["client"];
};

/** A later time, or others to choose from, because a professional runs late. */
export type ClaimedDelay = Omit<ClaimedNews, "kind"> & {
  readonly kind: "running_late" | "times_proposed";
  readonly delay: Awaited<ReturnType<typeof selectDelayNews>>[number];
};

/** The code with which whoever reads that e-mail enters. */
export type ClaimedEntry = ClaimedRow & {
  readonly kind: "entry_code";
  readonly entryCodeId: string;
  readonly client: Awaited<ReturnType<typeof readEntryCodes>>[number]["client"];
};

/** To a member of the team; undefined: they are of it no more. */
export type ClaimedTeam = ClaimedRow & {
  readonly kind: StaffKind;
  readonly member: Member | undefined;
  /** What a client did. */
  readonly news?: AboutAppointment | undefined;
  /** What was done with it, of those that they hear of. */
  readonly together?: Together | undefined;
  /** What is to come of the day. */
  readonly agenda?: readonly AgendaLine[] | undefined;
  /** How many messages did not arrive, of those that they look after. */
  readonly failures?: number | undefined;
};

export type Claimed = ClaimedForClient | ClaimedTeam;

export type ClaimedForClient =
  | ClaimedNews
  | ClaimedOffer
  | ClaimedLink
  | ClaimedWaiting
  | ClaimedCode
  | ClaimedRequest
  | ClaimedEntry
  | ClaimedDelay;

export function isToTeam(message: Claimed): message is ClaimedTeam {
  return isStaffKind(message.kind);
}
