"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/auth/actions";
import { changePlan } from "@/lib/operator/change-plan";
import { openPractice } from "@/lib/operator/open-practice";
import { resumeTenant } from "@/lib/operator/resume-tenant";
import {
  changePlanInput,
  openPracticeInput,
  resumeTenantInput,
  suspendTenantInput,
} from "@/lib/operator/schema";
import { suspendTenant } from "@/lib/operator/suspend-tenant";

export const suspendTenantAction = operatorAction(suspendTenantInput, suspendTenant, {
  after: () => revalidatePath("/operator"),
});

export const resumeTenantAction = operatorAction(resumeTenantInput, resumeTenant, {
  after: () => revalidatePath("/operator"),
});

export const changePlanAction = operatorAction(changePlanInput, changePlan, {
  after: () => revalidatePath("/operator"),
});

export const openPracticeAction = operatorAction(openPracticeInput, openPractice, {
  after: () => revalidatePath("/operator"),
});
