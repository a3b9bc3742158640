import type { selectDelayNews } from "@/lib/delays/reads";
import type { selectOffers } from "@/lib/waitlist/reads";
import type {
  readBookingRequests,
  readClients,
  readEmailChanges,
  readEntryCodes,
} from "./access-store";
import type { AboutAppointment, ClaimedForClient } from "./claimed";
import type { LeasedRow } from "./lease-store";
import { type Companion, isSpokenFor, togetherOf } from "./together";
import type { readWishes } from "./waiting-store";

type Rows<R extends (...asked: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<R>>;

/** What is true now of what some messages to clients are about. */
export type ClaimFacts = {
  readonly byId: ReadonlyMap<string, AboutAppointment>;
  readonly companions: readonly Companion[];
  readonly offers: Rows<typeof selectOffers>;
  readonly clients: Rows<typeof readClients>;
  readonly wishes: Rows<typeof readWishes>;
  readonly changes: Rows<typeof readEmailChanges>;
  readonly requests: Rows<typeof readBookingRequests>;
  readonly codes: Rows<typeof readEntryCodes>;
  readonly delays: Rows<typeof selectDelayNews>;
};

/** A leased message with what it is about; undefined where that is gone, or it is not to a client. */
export function claimedForClient(
  leased: LeasedRow,
  facts: ClaimFacts,
  timeZone: string,
): ClaimedForClient | undefined {
  const { appointmentId, waitlistOfferId, clientId, emailChangeId, ...others } = leased;
  const { bookingRequestId, entryCodeId, delayNoticeId, userId: _, kind, ...row } = others;
  const client = facts.clients.find(({ id }) => id === clientId);
  const about = facts.byId.get(appointmentId ?? "");
  switch (kind) {
    case "offered": {
      const offered = facts.offers.find(({ offer }) => offer.id === waitlistOfferId);
      return offered && { ...row, kind, ...offered };
    }
    case "fresh_link":
    case "invited":
    case "password_changed":
      return client && { ...row, kind, client };
    case "waitlisted": {
      const theirs = facts.wishes.filter((wish) => wish.clientId === clientId);
      return client && { ...row, kind, client, wishes: theirs };
    }
    case "confirm_email": {
      const change = facts.changes.find(({ id }) => id === emailChangeId);
      return change && { ...row, kind, emailChangeId: change.id, client: change.client };
    }
    case "confirm_booking": {
      const request = facts.requests.find(({ id }) => id === bookingRequestId);
      return request && { ...row, kind, request, client: request.client };
    }
    case "entry_code": {
      const code = facts.codes.find(({ id }) => id === entryCodeId);
      return code && { ...row, kind, entryCodeId: code.id, client: code.client };
    }
    case "running_late":
    case "times_proposed": {
      const delay = facts.delays.find(({ id }) => id === delayNoticeId);
      const alone = { together: undefined, isSpokenFor: false };
      return about && delay && { ...row, kind, ...about, ...alone, delay };
    }
    case "staff_booked":
    case "staff_moved":
    case "staff_cancelled":
    case "staff_agenda":
    case "staff_failures":
      return undefined;
    default: {
      if (!about) return undefined;
      const asked = [kind, about.appointment, facts.companions, timeZone] as const;
      const isSaid = row.isOvertaken || isSpokenFor(...asked);
      return { ...row, kind, ...about, together: togetherOf(...asked), isSpokenFor: isSaid };
    }
  }
}
