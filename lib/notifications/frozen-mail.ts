import "server-only";
import { render } from "@react-email/components";
import { createElement } from "react";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { AppointmentMail } from "@/emails/appointment-mail";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { plainText } from "@/emails/plain-text";
import { plainSpaces } from "@/lib/format/formatters";
import { senderAddress } from "@/lib/mail/sender-address";
import { oneLine } from "./one-line";

/** A mail as it is kept: HTML and its plain twin, from the tenant, to be answered to the tenant. */
export async function frozenMail(
  tenant: TenantFacts,
  to: string | null,
  content: AppointmentMailProps,
): Promise<FrozenMessage> {
  return {
    from: `"${senderName(tenant)}" <${senderAddress()}>`,
    to: to ?? "",
    ...(tenant.email ? { replyTo: tenant.email } : {}),
    subject: plainSpaces(content.subject),
    html: await render(createElement(AppointmentMail, content)),
    text: plainSpaces(plainText(content)),
    attachments: [],
  };
}

/** Mails leave from our address under the tenant's name; answers go to the tenant. */
function senderName(tenant: TenantFacts): string {
  return oneLine(tenant.name, 60).replace(/["\\<>]/g, "");
}
