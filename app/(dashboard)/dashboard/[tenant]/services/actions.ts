"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { saveService } from "@/lib/services/save-service";
import { saveServiceInput } from "@/lib/services/schema";

export const saveServiceAction = tenantAction("service:edit", saveServiceInput, saveService, {
  after: () => refresh(),
});

export const addServiceAction = tenantAction("service:edit", saveServiceInput, saveService, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/services`),
});
