"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { removeSite } from "@/lib/places/remove-site";
import { saveSite } from "@/lib/places/save-site";
import { saveTravelTimes } from "@/lib/places/save-travel-times";
import { saveSiteInput, saveTravelTimesInput, siteIdInput } from "@/lib/places/schema";

export const saveSiteAction = tenantAction("places:edit", saveSiteInput, saveSite, {
  after: () => refresh(),
});

export const addSiteAction = tenantAction("places:edit", saveSiteInput, saveSite, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/places`),
});

export const removeSiteAction = tenantAction("places:edit", siteIdInput, removeSite, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/places`),
});

export const saveTravelTimesAction = tenantAction(
  "places:edit",
  saveTravelTimesInput,
  saveTravelTimes,
  { after: () => refresh() },
);
