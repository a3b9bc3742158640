import "server-only";
import type { FrozenMessage } from "@/db/schema";
import { env } from "@/lib/env";
import { invitationToken } from "@/lib/invitations/token";
import type { MailMessage } from "@/lib/mail/message";

/** Stands for the token in what is stored: the outbox holds no key to anything. */
const tokenPlaceholder = "~invitation-token~";

/** The address of the button, as it is frozen. */
export function frozenLink(): string {
  return `${env().APP_URL}/i/${tokenPlaceholder}`;
}

/** The message as it leaves, with the token in its link. Every attempt gives the same bytes. */
export function fillLink(tenantId: string, frozen: FrozenMessage): MailMessage {
  const { invitationId, ...message } = frozen;
  const token = invitationToken(tenantId, invitationId);
  return {
    ...message,
    html: message.html.replaceAll(tokenPlaceholder, token),
    text: message.text.replaceAll(tokenPlaceholder, token),
  };
}
