"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { addTimeOff } from "@/lib/availability/add-time-off";
import { changeTimeOff } from "@/lib/availability/change-time-off";
import { removeTimeOff } from "@/lib/availability/remove-time-off";
import { restoreTimeOff } from "@/lib/availability/restore-time-off";
import {
  addTimeOffInput,
  changeTimeOffInput,
  removeTimeOffInput,
  restoreTimeOffInput,
} from "@/lib/availability/time-off-schema";

const shown = { after: () => refresh() };

export const addTimeOffAction = tenantAction("time-off:edit", addTimeOffInput, addTimeOff, shown);

export const changeTimeOffAction = tenantAction(
  "time-off:edit",
  changeTimeOffInput,
  changeTimeOff,
  shown,
);

export const removeTimeOffAction = tenantAction(
  "time-off:edit",
  removeTimeOffInput,
  removeTimeOff,
  shown,
);

export const restoreTimeOffAction = tenantAction(
  "time-off:edit",
  restoreTimeOffInput,
  restoreTimeOff,
  shown,
);
