"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { observeHolidays } from "@/lib/holidays/observe-holidays";
import { removeHoliday } from "@/lib/holidays/remove-holiday";
import { saveHoliday } from "@/lib/holidays/save-holiday";
import { observeHolidaysInput, removeHolidayInput, saveHolidayInput } from "@/lib/holidays/schema";

const shown = { after: () => refresh() };

export const observeHolidaysAction = tenantAction(
  "hours:edit",
  observeHolidaysInput,
  observeHolidays,
  shown,
);

export const saveHolidayAction = tenantAction("hours:edit", saveHolidayInput, saveHoliday, shown);

export const removeHolidayAction = tenantAction(
  "hours:edit",
  removeHolidayInput,
  removeHoliday,
  shown,
);
