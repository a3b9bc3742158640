"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { confirmRequest } from "@/lib/booking-requests/confirm-request";
import { dropRequest } from "@/lib/booking-requests/drop-request";
import { acceptRequestInput, dropRequestInput } from "@/lib/booking-requests/schema";

/** Who asked is known to the desk: no code is needed. */
export const acceptRequestAction = tenantAction(
  "appointment:book",
  acceptRequestInput,
  confirmRequest,
  {
    after: ({ tenant }, { id }) => redirect(`/dashboard/${tenant.slug}/agenda?appointment=${id}`),
  },
);

export const releaseRequestAction = tenantAction(
  "appointment:cancel",
  dropRequestInput,
  dropRequest,
  { after: () => refresh() },
);
