"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { saveProfessional } from "@/lib/team/save-professional";
import { saveProfessionalInput } from "@/lib/team/schema";

export const saveProfessionalAction = tenantAction(
  "team:edit",
  saveProfessionalInput,
  saveProfessional,
  { after: () => refresh() },
);
