"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { removeTemplate } from "@/lib/channels/remove-template";
import { saveChannels } from "@/lib/channels/save-channels";
import { saveTemplate } from "@/lib/channels/save-template";
import { sendTest } from "@/lib/channels/send-test";
import {
  removeTemplateInput,
  saveChannelsInput,
  saveTemplateInput,
  sendTestInput,
} from "@/lib/channels/settings-schema";

const again = { after: () => refresh() };

export const saveChannelsAction = tenantAction(
  "settings:edit",
  saveChannelsInput,
  saveChannels,
  again,
);

export const saveTemplateAction = tenantAction(
  "settings:edit",
  saveTemplateInput,
  saveTemplate,
  again,
);

export const removeTemplateAction = tenantAction(
  "settings:edit",
  removeTemplateInput,
  removeTemplate,
  again,
);

export const sendTestTextAction = tenantAction("settings:edit", sendTestInput, sendTest, again);
