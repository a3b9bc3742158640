"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { observeHolidays } from "@/lib/holidays/observe-holidays";
import { removeHoliday } from "@/lib/holidays/remove-holiday";
import { saveHoliday } from "@/lib/holidays/save-holiday";
import { observeHolidaysInput, removeHolidayInput, saveHolidayInput } from "@/lib/holidays/schema";

const shown = { after: () => refresh() };

export const observeHolidaysAction = tenantAction(
  "holiday:edit",
  observeHolidaysInput,
  observeHolidays,
  shown,
);

export const saveHolidayAction = tenantAction("holiday:edit", saveHolidayInput, saveHoliday, shown);

export const removeHolidayAction = tenantAction(
  "holiday:edit",
  removeHolidayInput,
  removeHoliday,
  shown,
);
