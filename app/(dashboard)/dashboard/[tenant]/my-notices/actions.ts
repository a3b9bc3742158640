"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { addDevice } from "@/lib/channels/add-device";
import { addDeviceInput, removeDeviceInput } from "@/lib/channels/push-schema";
import { removeDevice } from "@/lib/channels/remove-device";
import { saveOwnNotices } from "@/lib/notices/save-own-notices";
import { saveOwnNoticesInput } from "@/lib/notices/schema";

export const saveOwnNoticesAction = tenantAction(
  "agenda:read",
  saveOwnNoticesInput,
  saveOwnNotices,
  { after: () => refresh() },
);

export const addDeviceAction = tenantAction("agenda:read", addDeviceInput, addDevice, {
  after: () => refresh(),
});

export const removeDeviceAction = tenantAction("agenda:read", removeDeviceInput, removeDevice, {
  after: () => refresh(),
});
