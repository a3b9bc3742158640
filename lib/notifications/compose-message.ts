import "server-only";
import { render } from "@react-email/components";
import { createElement } from "react";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { AppointmentMail } from "@/emails/appointment-mail";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { plainText } from "@/emails/plain-text";
import { appointmentIcs } from "@/lib/calendar/appointment-ics";
import { calendarEntry } from "@/lib/calendar/calendar-entry";
import { senderAddress } from "@/lib/mail/sender-address";
import { placeOf } from "@/lib/places/place-of";
import { frozenLink } from "./link";
import { mailContent } from "./mail-content";
import type { MailFacts } from "./mail-facts";
import { type MailReader, mailReader } from "./mail-reader";
import { type OfferFacts, offerContent } from "./offer-content";
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
  const file = calendarOf(composition, reader);
  return {
    ...(await frozen(tenant, invitationId, facts.client.email, content)),
    attachments: [
      {
        filename: reader.t("calendarFile"),
        contentType: `text/calendar; charset=utf-8; method=${file.method}`,
        content: file.content,
      },
    ],
  };
}

type Entry = Omit<Parameters<typeof calendarEntry>[1], "place"> & Pick<MailFacts, "site">;

/** An invitation that calendars answer and update is of one appointment; several come as entries to keep. */
function calendarOf({ tenant, facts, nowMs }: Composition, reader: MailReader) {
  const { t } = reader;
  const attendee = { name: oneLine(facts.client.name, 60), email: facts.client.email ?? "" };
  const isOff = facts.kind === "cancelled";
  const entryOf = ({ site, ...about }: Entry) => ({
    ...calendarEntry(tenant, { ...about, place: placeOf(tenant, site) }, { t, nowMs }),
    ...(isOff ? { state: "cancelled" as const } : {}),
    attendee,
  });
  const entries = facts.together?.appointments.map((each) =>
    entryOf({ ...each, appointment: each }),
  ) ?? [entryOf(facts)];
  const method = isOff ? "CANCEL" : entries.length > 1 ? "PUBLISH" : "REQUEST";
  return { method, content: appointmentIcs(entries, method) } as const;
}

/** An offer of the waiting list, rendered in the same way; there is nothing yet to put into a calendar. */
export async function composeOffer({
  tenant,
  facts,
  invitationId,
}: {
  readonly tenant: TenantFacts;
  readonly facts: OfferFacts;
  readonly invitationId: string;
}): Promise<FrozenMessage> {
  const reader = mailReader(tenant, facts);
  return frozen(tenant, invitationId, facts.client.email, offerContent({ tenant, facts }, reader));
}

async function frozen(
  tenant: TenantFacts,
  invitationId: string,
  email: string | null,
  content: AppointmentMailProps,
): Promise<FrozenMessage> {
  return {
    invitationId,
    from: `"${senderName(tenant)}" <${senderAddress()}>`,
    to: email ?? "",
    ...(tenant.email ? { replyTo: tenant.email } : {}),
    subject: content.subject,
    html: await render(createElement(AppointmentMail, content)),
    text: plainText(content),
    attachments: [],
  };
}

/** Mails leave from our address under the tenant's name; answers go to the tenant. */
function senderName(tenant: TenantFacts): string {
  return oneLine(tenant.name, 60).replace(/["\\<>]/g, "");
}
