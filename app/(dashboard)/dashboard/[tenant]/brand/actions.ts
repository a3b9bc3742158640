"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { saveBrand } from "@/lib/tenants/save-brand";
import { saveBrandInput } from "@/lib/tenants/schema";

export const saveBrandAction = tenantAction("brand:edit", saveBrandInput, saveBrand, {
  after: () => refresh(),
});
