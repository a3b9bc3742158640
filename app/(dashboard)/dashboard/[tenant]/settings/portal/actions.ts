"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { savePortal } from "@/lib/portal/save-portal";
import { savePortalInput } from "@/lib/portal/settings-schema";

export const savePortalAction = tenantAction("settings:edit", savePortalInput, savePortal, {
  after: () => refresh(),
});
