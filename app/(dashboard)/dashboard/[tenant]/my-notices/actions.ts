"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { saveOwnNotices } from "@/lib/notices/save-own-notices";
import { saveOwnNoticesInput } from "@/lib/notices/schema";

export const saveOwnNoticesAction = tenantAction(
  "agenda:read",
  saveOwnNoticesInput,
  saveOwnNotices,
  { after: () => refresh() },
);
