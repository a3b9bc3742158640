"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { saveBookingChoices } from "@/lib/intake/save-booking-choices";
import { saveBookingChoicesInput } from "@/lib/intake/schema";

export const saveBookingChoicesAction = tenantAction(
  "settings:edit",
  saveBookingChoicesInput,
  saveBookingChoices,
  { after: () => refresh() },
);
