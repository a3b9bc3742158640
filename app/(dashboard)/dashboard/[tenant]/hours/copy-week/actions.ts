"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { copyOpenings, previewCopiedOpenings } from "@/lib/availability/copy-openings";
import { copyOpeningsInput } from "@/lib/availability/week-schema";

export const previewCopiedOpeningsAction = tenantAction(
  "opening:create",
  copyOpeningsInput,
  previewCopiedOpenings,
);

export const copyOpeningsAction = tenantAction("opening:create", copyOpeningsInput, copyOpenings, {
  after: () => refresh(),
});
