import "server-only";
import type { FrozenPush, FrozenText } from "@/db/schema";
import type { TenantScope } from "@/db/scope";
import type { MailMessage } from "@/lib/mail/message";
import { sendEmail } from "@/lib/mail/send-email";
import { knowsText } from "./knows-text";
import { sendPush } from "./send-push";
import type { SendResult } from "./send-result";
import { sendText } from "./send-text";
import { wantsText } from "./wants-text";

/** A message as it leaves, by the channel that it was written for. */
export type Outgoing = (MailMessage & { readonly channel?: undefined }) | FrozenText | FrozenPush;

type Order = {
  /** The message's id: the provider's key, where it knows keys. */
  readonly id: string;
  /** Since when it is tried, where that is not the first time. */
  readonly triedSince: Date | undefined;
};

/** Hands one message to its channel. The one door for all of them. */
export function sendByChannel(
  scope: TenantScope,
  message: Outgoing,
  { id, triedSince }: Order,
): Promise<SendResult> {
  const tenantId = scope.tenant.id;
  switch (message.channel) {
    case undefined:
      return sendEmail(message, id, tenantId);
    case "push":
      return sendPush(scope, message, id);
    default:
      return sendText(message, {
        ...{ tenantId, messageId: id, triedSince },
        isKnown: (providerId) => knowsText(scope, providerId),
        isWanted: () => wantsText(scope, id, message.to),
      });
  }
}
