import { z } from "zod";
import { textChannels } from "@/lib/core/channels/channels";
import { orderNames } from "@/lib/core/channels/orders";
import { textKinds } from "@/lib/core/channels/purposes";
import { mostGaps, templateVariables } from "@/lib/core/channels/template-variables";
import { locales } from "@/lib/i18n/locales";
import { checkbox, optional, optionalText, requiredText } from "@/lib/input";

/** A number as people write it, or a messaging service; the verb reads it in the tenant's country. */
const sender = optional(requiredText(40));
const order = z.enum(orderNames, "invalid_input");

export const saveChannelsInput = z.object({
  seen: optionalText(64),
  ...{ smsOn: checkbox, smsSender: sender, whatsappOn: checkbox, whatsappSender: sender },
  ...{ news: order, reminders: order, urgent: order, after: order },
});

export type SaveChannelsInput = z.output<typeof saveChannelsInput>;

const kind = z.enum(textKinds, "invalid_input");
const language = z.enum(locales, "invalid_input");

/** What stands for {{1}}, {{2}} … */
const variables = z
  .array(z.enum(templateVariables, "unknown_variable"), { error: "required" })
  .min(1, "required")
  .max(mostGaps, "too_many");

export const saveTemplateInput = z.object({
  ...{ kind, language, variables },
  contentSid: requiredText(40).regex(/^HX[0-9a-fA-F]{32}$/, "invalid_content_sid"),
});

export type SaveTemplateInput = z.output<typeof saveTemplateInput>;

export const removeTemplateInput = z.object({ kind, language });

export type RemoveTemplateInput = z.output<typeof removeTemplateInput>;

export const sendTestInput = z.object({
  channel: z.enum(textChannels, "invalid_input"),
  phone: requiredText(40),
});

export type SendTestInput = z.output<typeof sendTestInput>;
