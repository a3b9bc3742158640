"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { replaceWeeklyHours } from "@/lib/availability/replace-weekly-hours";
import { replaceWeeklyHoursInput } from "@/lib/availability/week-schema";

export const replaceWeeklyHoursAction = tenantAction(
  "hours:edit",
  replaceWeeklyHoursInput,
  replaceWeeklyHours,
  { after: () => refresh() },
);
