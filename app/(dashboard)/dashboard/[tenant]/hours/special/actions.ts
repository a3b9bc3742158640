"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { removeSpecialHours } from "@/lib/availability/remove-special-hours";
import { saveSpecialHours } from "@/lib/availability/save-special-hours";
import { removeSpecialHoursInput, saveSpecialHoursInput } from "@/lib/availability/week-schema";

const shown = { after: () => refresh() };

export const saveSpecialHoursAction = tenantAction(
  "hours:edit",
  saveSpecialHoursInput,
  saveSpecialHours,
  shown,
);

export const removeSpecialHoursAction = tenantAction(
  "hours:edit",
  removeSpecialHoursInput,
  removeSpecialHours,
  shown,
);
