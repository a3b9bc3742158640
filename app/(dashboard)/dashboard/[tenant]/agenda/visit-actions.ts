"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { bookVisit } from "@/lib/visits/book-visit";
import { cancelVisit } from "@/lib/visits/cancel-visit";
import { loadVisitDay } from "@/lib/visits/load-visit-times";
import { cancelVisitInput, deskVisitInput, deskVisitTimesInput } from "@/lib/visits/schema";

const shown = { after: () => refresh() };

export const visitTimesAction = tenantAction("appointment:book", deskVisitTimesInput, loadVisitDay);

export const bookVisitAction = tenantAction("appointment:book", deskVisitInput, bookVisit, shown);

export const cancelVisitAction = tenantAction(
  "appointment:cancel",
  cancelVisitInput,
  cancelVisit,
  shown,
);
