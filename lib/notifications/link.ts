import "server-only";
import type { FrozenMessage, FrozenPayload } from "@/db/schema";
import type { Outgoing } from "@/lib/channels/channel";
import { waitPurpose } from "@/lib/core/portal/link-purposes";
import { tenantOrigin, tenantUrl } from "@/lib/http/tenant-url";
import { emailCode, invitationToken } from "@/lib/invitations/token";
import type { MailMessage } from "@/lib/mail/message";
import { optOutToken } from "./opt-out-token";

type Addressed = { readonly slug: string; readonly mainHost: string | null };

/** Stands for the token in what is stored: the outbox holds no key to anything. */
const tokenPlaceholder = "~invitation-token~";

/** Stands for the code that confirms an e-mail. */
export const codePlaceholder = "~code~";

/** The address of a button, as it is frozen. */
export function frozenLink(tenant: Addressed): string {
  return `${tenantOrigin(tenant)}/i/${tokenPlaceholder}`;
}

/** The same where it leads to what they wait for. */
export function frozenWaitLink(tenant: Addressed): string {
  return `${frozenLink(tenant)}/${waitPurpose}`;
}

/** The same of a mail whose code makes a booking count: it opens the page where one touch does it. */
export function frozenRequestLink(tenant: Addressed, requestId: string): string {
  return tenantUrl(tenant, `/book/request/${requestId}?code=${codePlaceholder}`);
}

/** Stands for the secret by which somebody does without reminders and the like. */
const optOutPlaceholder = "~opt-out~";

/** Where a client says so, as it is frozen. */
export function frozenOptOutLink(tenant: Addressed): string {
  return `${tenantOrigin(tenant)}/i/stop/${optOutPlaceholder}`;
}

/** The message as it leaves, with the token in its link, or the code in its text. Every attempt gives the same bytes. */
export function fillPayload(tenantId: string, frozen: FrozenPayload): Outgoing {
  if (frozen.channel === undefined) return fillLink(tenantId, frozen);
  if (frozen.channel === "push") return frozen;
  const { invitationId, variables } = frozen;
  const token = invitationId ? invitationToken(tenantId, invitationId) : "";
  const filled = (text: string) => text.replaceAll(tokenPlaceholder, token);
  const entries = Object.entries(variables ?? {}).map(([name, value]) => [name, filled(value)]);
  return {
    ...{ ...frozen, text: filled(frozen.text) },
    ...(variables ? { variables: Object.fromEntries(entries) } : {}),
  };
}

/** The same of a mail. */
export function fillLink(tenantId: string, frozen: FrozenMessage): MailMessage {
  const { invitationId, emailChangeId, requestCodeId, entryCodeId, optOut, ...message } = frozen;
  const token = invitationId ? invitationToken(tenantId, invitationId) : "";
  const code = codeOf(tenantId, emailChangeId ?? requestCodeId ?? entryCodeId);
  const filled = (body: string) =>
    body
      .replaceAll(tokenPlaceholder, token)
      .replaceAll(codePlaceholder, code)
      .replaceAll(optOutPlaceholder, optOut ? optOutToken(tenantId, optOut.clientId) : "");
  return {
    ...message,
    ...{ html: filled(message.html), text: filled(message.text) },
    ...(optOut ? { headers: oneClick(filled(optOut.link)) } : {}),
  };
}

/** Mail programs show a button of their own for it, and post there (RFC 8058). */
function oneClick(link: string): Readonly<Record<string, string>> {
  return {
    "List-Unsubscribe": `<${link.replace("/i/stop/", "/api/stop/")}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

function codeOf(tenantId: string, id: string | undefined): string {
  return id ? emailCode(tenantId, id) : "";
}
