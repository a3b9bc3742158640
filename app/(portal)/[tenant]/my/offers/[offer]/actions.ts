"use server";

import { redirect } from "next/navigation";
import { portalAction } from "@/lib/auth/actions";
import { sayNo, sayYes } from "@/lib/waitlist/answer-offer";
import { declineOfferInput, offerInput } from "@/lib/waitlist/schema";

export const acceptOfferAction = portalAction(offerInput, sayYes, {
  after: ({ tenant }, { offerId, appointmentId }) =>
    redirect(
      appointmentId
        ? `/${tenant.slug}/my/${appointmentId}?done=accepted`
        : `/${tenant.slug}/my/offers/${offerId}`,
    ),
});

export const declineOfferAction = portalAction(declineOfferInput, sayNo, {
  after: ({ tenant }, { offerId }) => redirect(`/${tenant.slug}/my/offers/${offerId}`),
});
