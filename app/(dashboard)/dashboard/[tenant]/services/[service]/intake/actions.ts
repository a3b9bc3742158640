"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { saveIntake } from "@/lib/intake/save-intake";
import { saveIntakeInput } from "@/lib/intake/schema";

export const saveIntakeAction = tenantAction("service:edit", saveIntakeInput, saveIntake, {
  after: () => refresh(),
});
