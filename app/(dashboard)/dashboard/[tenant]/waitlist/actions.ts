"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { acceptOffer } from "@/lib/waitlist/accept-offer";
import { addToWaitlist } from "@/lib/waitlist/add-to-waitlist";
import { bookEntry } from "@/lib/waitlist/book-entry";
import { declineOffer } from "@/lib/waitlist/decline-offer";
import { offerNow } from "@/lib/waitlist/offer-now";
import { removeFromWaitlist } from "@/lib/waitlist/remove-from-waitlist";
import { restoreToWaitlist } from "@/lib/waitlist/restore-to-waitlist";
import { resumeFreedTime } from "@/lib/waitlist/resume-freed-time";
import { saveRefilling } from "@/lib/waitlist/save-refilling";
import {
  addToWaitlistInput,
  chooseInput,
  declineOfferInput,
  freedTimeInput,
  offerInput,
  saveRefillingInput,
  waitlistEntryInput,
} from "@/lib/waitlist/schema";
import { stopFreedTime } from "@/lib/waitlist/stop-freed-time";
import { stopOffer } from "@/lib/waitlist/stop-offer";

const permission = "waitlist:edit";
const offering = "waitlist:offer";
const shown = { after: () => refresh() };

export const addToWaitlistAction = tenantAction(
  permission,
  addToWaitlistInput,
  addToWaitlist,
  shown,
);

export const removeFromWaitlistAction = tenantAction(
  permission,
  waitlistEntryInput,
  removeFromWaitlist,
  shown,
);

export const restoreToWaitlistAction = tenantAction(
  permission,
  waitlistEntryInput,
  restoreToWaitlist,
  shown,
);

export const offerNowAction = tenantAction(offering, chooseInput, offerNow, shown);

export const bookEntryAction = tenantAction(offering, chooseInput, bookEntry, shown);

export const acceptForClientAction = tenantAction(offering, offerInput, acceptOffer, shown);

export const declineForClientAction = tenantAction(
  offering,
  declineOfferInput,
  declineOffer,
  shown,
);

export const stopOfferAction = tenantAction(offering, offerInput, stopOffer, shown);

export const stopFreedTimeAction = tenantAction(offering, freedTimeInput, stopFreedTime, shown);

export const resumeFreedTimeAction = tenantAction(offering, freedTimeInput, resumeFreedTime, shown);

export const saveRefillingAction = tenantAction(
  "settings:edit",
  saveRefillingInput,
  saveRefilling,
  shown,
);
