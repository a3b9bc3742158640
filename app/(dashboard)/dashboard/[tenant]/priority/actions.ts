"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { addUsualPriorities } from "@/lib/priority/add-usual-priorities";
import { removePriorityLevel } from "@/lib/priority/remove-level";
import { removeReservedHours } from "@/lib/priority/remove-reserved-hours";
import { removePriorityRule } from "@/lib/priority/remove-rule";
import { reserveHours } from "@/lib/priority/reserve-hours";
import { savePriorityLevel } from "@/lib/priority/save-level";
import { savePriorityRule } from "@/lib/priority/save-rule";
import {
  noInput,
  removePriorityLevelInput,
  removePriorityRuleInput,
  removeReservedHoursInput,
  reserveHoursInput,
  savePriorityLevelInput,
  savePriorityRuleInput,
} from "@/lib/priority/schema";

const permission = "priority:edit";
const shown = { after: () => refresh() };

export const addUsualPrioritiesAction = tenantAction(
  permission,
  noInput,
  addUsualPriorities,
  shown,
);

export const savePriorityLevelAction = tenantAction(
  permission,
  savePriorityLevelInput,
  savePriorityLevel,
  shown,
);

export const removePriorityLevelAction = tenantAction(
  permission,
  removePriorityLevelInput,
  removePriorityLevel,
  shown,
);

export const savePriorityRuleAction = tenantAction(
  permission,
  savePriorityRuleInput,
  savePriorityRule,
  shown,
);

export const removePriorityRuleAction = tenantAction(
  permission,
  removePriorityRuleInput,
  removePriorityRule,
  shown,
);

export const reserveHoursAction = tenantAction(permission, reserveHoursInput, reserveHours, shown);

export const removeReservedHoursAction = tenantAction(
  permission,
  removeReservedHoursInput,
  removeReservedHours,
  shown,
);
