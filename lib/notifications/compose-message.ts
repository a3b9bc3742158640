import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { appointmentIcs } from "@/lib/calendar/appointment-ics";
import { calendarEntry } from "@/lib/calendar/calendar-entry";
import { isAfterVisit } from "@/lib/core/notifications/kinds";
import { placeOf } from "@/lib/places/place-of";
import { forWhomOf, greetedName } from "./addressee";
import { frozenMail } from "./frozen-mail";
import { frozenLink } from "./link";
import { mailContent } from "./mail-content";
import type { MailFacts } from "./mail-facts";
import { type MailReader, mailReader, type OwnWords } from "./mail-reader";
import { type OfferFacts, offerContent } from "./offer-content";

type Composition = {
  readonly tenant: TenantFacts;
  readonly facts: MailFacts;
  readonly invitationId: string;
  readonly nowMs: number;
  readonly own?: OwnWords | undefined;
};

/** Renders one message as it will be kept: HTML, its plain twin and the calendar file; a placeholder for the token. */
export async function composeMessage(composition: Composition): Promise<FrozenMessage> {
  const { tenant, facts, invitationId, nowMs, own } = composition;
  const reader = mailReader(tenant, facts, own);
  const content = mailContent({ tenant, facts, link: frozenLink(tenant), nowMs }, reader);
  const mail = {
    invitationId,
    ...(await frozenMail(tenant, facts.client.email, content)),
    ...(content.choose && facts.client.id
      ? { optOut: { clientId: facts.client.id, link: content.choose.href } }
      : {}),
  };
  // What is over is in no calendar any more.
  if (isAfterVisit(facts.kind)) return mail;
  const file = calendarOf(composition, reader);
  return {
    ...mail,
    attachments: [
      {
        filename: reader.t("calendarFile"),
        contentType: `text/calendar; charset=utf-8; method=${file.method}`,
        content: file.content,
      },
    ],
  };
}

type Entry = Omit<Parameters<typeof calendarEntry>[1], "place" | "forWhom"> &
  Pick<MailFacts, "site">;

/** An invitation that calendars answer and update is of one appointment; several come as entries to keep. */
function calendarOf({ tenant, facts, nowMs }: Composition, reader: MailReader) {
  const { t } = reader;
  const attendee = { name: greetedName(facts.client), email: facts.client.email ?? "" };
  const isOff = facts.kind === "cancelled";
  const forWhom = forWhomOf(facts.client);
  const entryOf = ({ site, ...about }: Entry) => ({
    ...calendarEntry(tenant, { ...about, forWhom, place: placeOf(tenant, site) }, { t, nowMs }),
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
  own,
}: {
  readonly tenant: TenantFacts;
  readonly facts: OfferFacts;
  readonly invitationId: string;
  readonly own?: OwnWords | undefined;
}): Promise<FrozenMessage> {
  const reader = mailReader(tenant, facts, own);
  const content = offerContent({ tenant, facts }, reader);
  return { invitationId, ...(await frozenMail(tenant, facts.client.email, content)) };
}
