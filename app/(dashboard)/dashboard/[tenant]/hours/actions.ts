"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { openHours } from "@/lib/availability/open-hours";
import {
  openHoursInput,
  removeOpeningsInput,
  restoreOpeningsInput,
  setAvailabilityModeInput,
} from "@/lib/availability/opening-schema";
import { previewOpenings } from "@/lib/availability/preview-openings";
import { removeOpenings } from "@/lib/availability/remove-openings";
import { restoreOpenings } from "@/lib/availability/restore-openings";
import { setAvailabilityMode } from "@/lib/availability/set-availability-mode";

const shown = { after: () => refresh() };

export const previewOpeningsAction = tenantAction(
  "opening:create",
  openHoursInput,
  previewOpenings,
);

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

export const setAvailabilityModeAction = tenantAction(
  "hours:edit",
  setAvailabilityModeInput,
  setAvailabilityMode,
  shown,
);
