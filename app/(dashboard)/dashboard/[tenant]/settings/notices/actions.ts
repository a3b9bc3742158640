"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { saveNotices } from "@/lib/notices/save-notices";
import { saveNoticesInput } from "@/lib/notices/schema";

export const saveNoticesAction = tenantAction("settings:edit", saveNoticesInput, saveNotices, {
  after: () => refresh(),
});
