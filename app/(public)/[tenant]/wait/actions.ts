"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/actions";
import { joinWaitlist } from "@/lib/portal/join-waitlist";
import { whileOn } from "@/lib/portal/while-on";
import { publicWishInput } from "@/lib/portal/wish-schema";

export const waitAction = publicAction(publicWishInput, whileOn("waitlist", joinWaitlist), {
  after: ({ tenant }) => redirect(`/${tenant.slug}/wait?done=1`),
});
