"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { addTimeOff } from "@/lib/availability/add-time-off";
import { openHours } from "@/lib/availability/open-hours";
import { removeOpenings } from "@/lib/availability/remove-openings";
import { removeTimeOff } from "@/lib/availability/remove-time-off";
import { replaceWeeklyHours } from "@/lib/availability/replace-weekly-hours";
import { restoreOpenings } from "@/lib/availability/restore-openings";
import {
  addTimeOffInput,
  openHoursInput,
  removeOpeningsInput,
  removeTimeOffInput,
  replaceWeeklyHoursInput,
  restoreOpeningsInput,
} from "@/lib/availability/schema";

const shown = { after: () => refresh() };

export const openHoursAction = tenantAction("opening:create", openHoursInput, openHours, shown);

export const removeOpeningsAction = tenantAction(
  "opening:remove",
  removeOpeningsInput,
  removeOpenings,
  shown,
);

export const restoreOpeningsAction = tenantAction(
  "opening:create",
  restoreOpeningsInput,
  restoreOpenings,
  shown,
);

export const replaceWeeklyHoursAction = tenantAction(
  "hours:edit",
  replaceWeeklyHoursInput,
  replaceWeeklyHours,
  shown,
);

export const addTimeOffAction = tenantAction("time-off:edit", addTimeOffInput, addTimeOff, shown);

export const removeTimeOffAction = tenantAction(
  "time-off:edit",
  removeTimeOffInput,
  removeTimeOff,
  shown,
);
