"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { addToWaitlist } from "@/lib/waitlist/add-to-waitlist";
import { removeFromWaitlist } from "@/lib/waitlist/remove-from-waitlist";
import { restoreToWaitlist } from "@/lib/waitlist/restore-to-waitlist";
import { addToWaitlistInput, waitlistEntryInput } from "@/lib/waitlist/schema";

const permission = "waitlist:edit";
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
