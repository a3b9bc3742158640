"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { removePicture } from "@/lib/images/remove-picture";
import { removePictureInput } from "@/lib/images/schema";
import { publishPage } from "@/lib/pages/publish-page";
import { restoreVersion } from "@/lib/pages/restore-version";
import { saveDraft } from "@/lib/pages/save-draft";
import { restoreVersionInput, savePageInput } from "@/lib/pages/schema";

export const saveDraftAction = tenantAction("page:edit", savePageInput, saveDraft);

export const publishPageAction = tenantAction("page:edit", savePageInput, publishPage, {
  after: () => refresh(),
});

export const restoreVersionAction = tenantAction("page:edit", restoreVersionInput, restoreVersion);

export const removePictureAction = tenantAction("page:edit", removePictureInput, removePicture);
