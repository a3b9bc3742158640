"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { saveSettings } from "@/lib/tenants/save-settings";
import { saveSettingsInput } from "@/lib/tenants/schema";

export const saveSettingsAction = tenantAction("settings:edit", saveSettingsInput, saveSettings, {
  after: () => refresh(),
});
