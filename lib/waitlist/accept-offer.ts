import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { attemptBooking } from "@/lib/appointments/booking-attempt";
import type { PlacementCode } from "@/lib/appointments/decide-placement";
import type { LostRace } from "@/lib/appointments/lost-race";
import { tryPlacing } from "@/lib/appointments/try-placing";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { endOffer } from "./end-offer";
import { lockOffer, type OfferRow, settleOffer } from "./offer-store";
import type { OfferInput } from "./schema";

export type AcceptedOffer = { readonly offerId: string; readonly appointmentId: string };

export type AcceptCode =
  | PlacementCode
  | LostRace
  | "service_inactive"
  | "offer_expired"
  | "offer_over";

type Accepted = Result<AcceptedOffer, AcceptCode, unknown>;

/**
 * Turns an offer into its appointment, in one transaction: the hold is replaced, the entry waits no more. Of two
 * acceptances at once the second hears what the first did. Past its expiry, by the database's clock, it books nothing.
 */
export async function acceptOffer(scope: TenantScope, { offerId }: OfferInput): Promise<Accepted> {
  const outcome = await tryPlacing<Accepted>(scope, { professionalId: offerId }, (tx) =>
    accept(tx, scope, offerId),
  );
  if (outcome.ok) kickNotifications(scope);
  else if (isGone(outcome.code)) await withTenant(scope, (tx) => lose(tx, scope, offerId));
  return outcome;
}

async function accept(tx: Tx, scope: TenantScope, offerId: string): Promise<Accepted> {
  const offer = await lockOffer(tx, scope, offerId);
  if (!offer) return fail("not_found");
  if (offer.appointmentId) return ok({ offerId, appointmentId: offer.appointmentId });
  if (offer.status === "expired") return fail("offer_expired");
  if (offer.status !== "offered") return fail("offer_over");
  if (offer.isExpired) return fail("offer_expired");
  const booked = await attemptBooking(tx, scope, requestOf(offer), (inside, { id }) =>
    settleOffer(inside, scope, offer, id),
  );
  return booked.ok ? ok({ offerId, appointmentId: booked.value.id }) : booked;
}

function requestOf(offer: OfferRow) {
  const { serviceId, professionalId, siteId, startMinute, holdId, level, clientId } = offer;
  return {
    ...{ serviceId, professionalId, siteId, startMinute, holdId, level },
    person: { kind: "listed", clientId },
    source: "waitlist",
  } as const;
}

/** Everything but what the person themselves is in the way of, or has answered already: then it stays open. */
function isGone(code: AcceptCode): boolean {
  return !["not_found", "offer_expired", "offer_over", "client_busy", "too_many_open"].includes(
    code,
  );
}

/** The time is not what it was when it was offered: somebody is away, or it went to somebody else. */
async function lose(tx: Tx, scope: TenantScope, offerId: string): Promise<void> {
  const offer = await lockOffer(tx, scope, offerId);
  if (offer?.status === "offered") {
    await endOffer(tx, scope, offer, { status: "lost", passesOn: true });
  }
}
