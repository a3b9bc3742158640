"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { changeCountry } from "@/lib/tenants/change-country";
import { saveDeskChoices } from "@/lib/tenants/save-desk-choices";
import { saveOpenTracking } from "@/lib/tenants/save-open-tracking";
import { saveSettings } from "@/lib/tenants/save-settings";
import {
  changeCountryInput,
  saveDeskChoicesInput,
  saveOpenTrackingInput,
  saveSettingsInput,
} from "@/lib/tenants/schema";

export const saveSettingsAction = tenantAction("settings:edit", saveSettingsInput, saveSettings, {
  after: () => refresh(),
});

export const saveDeskChoicesAction = tenantAction(
  "settings:edit",
  saveDeskChoicesInput,
  saveDeskChoices,
  { after: () => refresh() },
);

export const saveOpenTrackingAction = tenantAction(
  "settings:edit",
  saveOpenTrackingInput,
  saveOpenTracking,
  { after: () => refresh() },
);

export const changeCountryAction = tenantAction(
  "settings:edit",
  changeCountryInput,
  changeCountry,
  { after: () => refresh() },
);
