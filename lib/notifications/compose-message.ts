import "server-only";
import { render } from "@react-email/components";
import { createElement } from "react";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { AppointmentMail } from "@/emails/appointment-mail";
import { plainText } from "@/emails/plain-text";
import { appointmentIcs } from "@/lib/calendar/appointment-ics";
import { calendarEntry } from "@/lib/calendar/calendar-entry";
import { senderAddress } from "@/lib/mail/sender-address";
import { frozenLink } from "./link";
import { mailContent } from "./mail-content";
import type { MailFacts } from "./mail-facts";
import { mailReader } from "./mail-reader";
import { oneLine } from "./one-line";

type Composition = {
  readonly tenant: TenantFacts;
  readonly facts: MailFacts;
  readonly invitationId: string;
  readonly nowMs: number;
};

/** Renders one message as it will be kept: HTML, its plain twin and the calendar file; a placeholder for the token. */
export async function composeMessage(composition: Composition): Promise<FrozenMessage> {
  const { tenant, facts, invitationId, nowMs } = composition;
  const reader = mailReader(tenant, facts);
  const content = mailContent({ tenant, facts, link: frozenLink(), nowMs }, reader);
  const entry = {
    ...calendarEntry(tenant, facts, { t: reader.t, nowMs }),
    ...(facts.kind === "cancelled" ? { state: "cancelled" as const } : {}),
    attendee: { name: oneLine(facts.client.name, 60), email: facts.client.email ?? "" },
  };
  const method = facts.kind === "cancelled" ? "CANCEL" : "REQUEST";
  return {
    invitationId,
    from: `"${senderName(tenant)}" <${senderAddress()}>`,
    to: facts.client.email ?? "",
    ...(tenant.email ? { replyTo: tenant.email } : {}),
    subject: content.subject,
    html: await render(createElement(AppointmentMail, content)),
    text: plainText(content),
    attachments: [
      {
        filename: reader.t("calendarFile"),
        contentType: `text/calendar; charset=utf-8; method=${method}`,
        content: appointmentIcs(entry, method),
      },
    ],
  };
}

/** Mails leave from our address under the tenant's name; answers go to the tenant. */
function senderName(tenant: TenantFacts): string {
  return oneLine(tenant.name, 60).replace(/["\\<>]/g, "");
}
