"use server";

import { redirect } from "next/navigation";
import { portalAction } from "@/lib/auth/actions";
import { joinWaitlist } from "@/lib/portal/join-waitlist";
import { leaveWaitlist } from "@/lib/portal/leave-waitlist";
import { whileOn } from "@/lib/portal/while-on";
import { leaveWaitlistInput, ownWishInput } from "@/lib/portal/wish-schema";

export const joinWaitlistAction = portalAction(ownWishInput, whileOn("waitlist", joinWaitlist), {
  after: ({ tenant }) => redirect(`/${tenant.slug}/my/waitlist?done=joined`),
});

/** To leave is possible whatever is switched off. */
export const leaveWaitlistAction = portalAction(leaveWaitlistInput, leaveWaitlist, {
  after: ({ tenant }) => redirect(`/${tenant.slug}/my/waitlist?done=left`),
});
