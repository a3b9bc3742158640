import "server-only";
import { render } from "@react-email/components";
import { createElement } from "react";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { AppointmentMail } from "@/emails/appointment-mail";
import { plainText } from "@/emails/plain-text";
import { appointmentIcs } from "@/lib/calendar/appointment-ics";
import { env } from "@/lib/env";
import { frozenLink } from "./link";
import { mailContent } from "./mail-content";
import type { MailFacts } from "./mail-facts";
import { professionalName } from "./mail-parts";
import { type MailReader, mailReader } from "./mail-reader";
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
        content: appointmentIcs(calendarEntry(composition, reader), method),
      },
    ],
  };
}

function calendarEntry({ tenant, facts, nowMs }: Composition, { t }: MailReader) {
  const { id, version, status, startsAt, endsAt, code } = facts.appointment;
  const professional = professionalName(facts);
  const state =
    facts.kind === "cancelled" ? "cancelled" : status === "pending" ? "tentative" : "confirmed";
  return {
    id,
    version,
    state,
    startsAt,
    endsAt,
    summary: t("calendarSummary", {
      service: oneLine(facts.service.name),
      tenant: oneLine(tenant.name),
    }),
    description: [t("calendarProfessional", { professional }), t("calendarCode", { code })].join(
      "\n",
    ),
    ...(tenant.address ? { location: oneLine(tenant.address, 200) } : {}),
    organizer: { name: oneLine(tenant.name), email: tenant.email ?? senderAddress() },
    attendee: { name: oneLine(facts.client.name, 60), email: facts.client.email ?? "" },
    writtenAt: new Date(nowMs),
  } as const;
}

/** Mails leave from our address under the tenant's name; answers go to the tenant. */
function senderName(tenant: TenantFacts): string {
  return oneLine(tenant.name, 60).replace(/["\\<>]/g, "");
}

function senderAddress(): string {
  const { MAIL_FROM } = env();
  return /<([^<>]+)>\s*$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
}
