import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import type { AccessFacts } from "./access-content";
import { inText } from "./in-text";
import { frozenWaitLink } from "./link";
import { mailBrand } from "./mail-brand";
import { contactOf, forWhomLines } from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";
import { peopleIn, wordsOf } from "./words";

export type WaitingFacts = AccessFacts & {
  /** What they wait for: services, by name. */
  readonly wishes: readonly string[];
};

/** What a mail says to who put themselves on the waiting list: what for, and the way off it. */
export function waitingContent(
  tenant: TenantFacts,
  { client, wishes }: WaitingFacts,
  reader: MailReader,
): AppointmentMailProps {
  const { t, language } = reader;
  const values = { tenant: inText(tenant.name), ...peopleIn(client, reader) };
  const words = wordsOf(reader, "waitlisted", values);
  return {
    ...{ lang: language, brand: mailBrand(tenant), contact: contactOf(tenant), tone: "soon" },
    subject: words.subject,
    preview: t("waitlisted.preview"),
    label: t("waitlisted.label"),
    heading: words.heading,
    paragraphs: words.paragraphs,
    facts: [
      ...forWhomLines({ client }, reader),
      { label: t("fact.service"), value: oneLine([...new Set(wishes)].join(", "), 200) },
    ],
    button: { label: words.button ?? t("waitlisted.button"), href: frozenWaitLink(tenant) },
    notes: [...words.notes, t("waitlisted.leaveNote")],
    footer: [t("waitlisted.footerWhy", values)],
  };
}
