import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import type { ClientScope } from "@/lib/auth/pages";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { isUuid } from "@/lib/core/uuid";
import { type PlaceView, placeOf } from "@/lib/places/place-of";
import { selectOwnOffer } from "./reads";

export type OfferState = "open" | "accepted" | "declined" | "expired" | "gone";

type OwnOffer = NonNullable<Awaited<ReturnType<typeof selectOwnOffer>>>;

export type OfferView = Pick<
  OwnOffer["offer"],
  "id" | "startsAt" | "endsAt" | "expiresAt" | "appointmentId" | "isWaiting" | "priceMinor"
> &
  Pick<OwnOffer, "client" | "service" | "professional"> & {
    readonly state: OfferState;
    readonly place: PlaceView;
  };

/** One of the client's own offers as it stands now; undefined where they have none of that id. */
export async function loadOffer(
  scope: ClientScope,
  offerId: string,
): Promise<OfferView | undefined> {
  if (!isUuid(offerId)) return undefined;
  const row = await readTenant(scope as TenantScope, (tx) =>
    selectOwnOffer(tx, scope, portalReach(scope.actor), offerId),
  );
  if (!row) return undefined;
  const { offer, client, service, professional, site } = row;
  const { id, startsAt, endsAt, expiresAt, appointmentId, isWaiting, priceMinor } = offer;
  return {
    ...{ id, startsAt, endsAt, expiresAt, appointmentId, isWaiting, priceMinor },
    ...{ client, service, professional, place: placeOf(scope.tenant, site) },
    state: stateOf(offer.status, offer.isExpired),
  };
}

function stateOf(status: OwnOffer["offer"]["status"], isExpired: boolean): OfferState {
  switch (status) {
    case "offered":
      return isExpired ? "expired" : "open";
    case "accepted":
    case "declined":
    case "expired":
      return status;
    case "stopped":
    case "lost":
      return "gone";
  }
}
