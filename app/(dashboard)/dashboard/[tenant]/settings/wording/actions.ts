"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { bringBackWording } from "@/lib/wording/bring-back-wording";
import { previewWording } from "@/lib/wording/preview-wording";
import { restoreWording } from "@/lib/wording/restore-wording";
import { saveWording } from "@/lib/wording/save-wording";
import { changeWordingInput, draftWordingInput, saveWordingInput } from "@/lib/wording/schema";
import { sendTest } from "@/lib/wording/send-test";

export const saveWordingAction = tenantAction("wording:edit", saveWordingInput, saveWording, {
  after: () => refresh(),
});

export const restoreWordingAction = tenantAction(
  "wording:edit",
  changeWordingInput,
  restoreWording,
  { after: () => refresh() },
);

export const bringBackWordingAction = tenantAction(
  "wording:edit",
  changeWordingInput,
  bringBackWording,
  { after: () => refresh() },
);

export const previewWordingAction = tenantAction("wording:edit", draftWordingInput, previewWording);

export const sendTestAction = tenantAction("wording:edit", draftWordingInput, sendTest);
