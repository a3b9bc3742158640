"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { bookVisit } from "@/lib/visits/book-visit";
import { cancelVisit } from "@/lib/visits/cancel-visit";
import { findFirstVisit } from "@/lib/visits/find-first-visit";
import { loadVisitDay } from "@/lib/visits/load-visit-times";
import {
  cancelVisitInput,
  deskFirstVisitInput,
  deskVisitInput,
  deskVisitTimesInput,
} from "@/lib/visits/schema";

const shown = { after: () => refresh() };

export const visitTimesAction = tenantAction("appointment:book", deskVisitTimesInput, loadVisitDay);

export const firstVisitAction = tenantAction(
  "appointment:book",
  deskFirstVisitInput,
  findFirstVisit,
);

export const bookVisitAction = tenantAction("appointment:book", deskVisitInput, bookVisit, shown);

export const cancelVisitAction = tenantAction(
  "appointment:cancel",
  cancelVisitInput,
  cancelVisit,
  shown,
);
