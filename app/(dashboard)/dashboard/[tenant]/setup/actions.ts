"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { publishCover } from "@/lib/pages/publish-cover";
import { publishCoverInput } from "@/lib/pages/schema";
import { saveList } from "@/lib/services/save-list";
import { saveListInput } from "@/lib/services/schema";
import { changeSector } from "@/lib/setup/change-sector";
import { saveFirstHours } from "@/lib/setup/save-first-hours";
import { changeSectorInput, saveFirstHoursInput } from "@/lib/setup/schema";
import { dismissChecklist } from "@/lib/tenants/dismiss-checklist";
import { saveBrand } from "@/lib/tenants/save-brand";
import { savePractice } from "@/lib/tenants/save-practice";
import { dismissChecklistInput, saveBrandInput, savePracticeInput } from "@/lib/tenants/schema";

export const savePracticeAction = tenantAction("settings:edit", savePracticeInput, savePractice, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/setup/hours`),
});

export const changeSectorAction = tenantAction("settings:edit", changeSectorInput, changeSector, {
  after: () => refresh(),
});

export const saveFirstHoursAction = tenantAction("team:edit", saveFirstHoursInput, saveFirstHours, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/setup/services`),
});

export const saveListAction = tenantAction("service:edit", saveListInput, saveList, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/setup/brand`),
});

export const saveLooksAction = tenantAction("brand:edit", saveBrandInput, saveBrand, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/setup/page`),
});

export const publishCoverAction = tenantAction("page:edit", publishCoverInput, publishCover, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/setup/share`),
});

export const dismissChecklistAction = tenantAction(
  "settings:edit",
  dismissChecklistInput,
  dismissChecklist,
  { after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/agenda`) },
);
