import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps, MailFact } from "@/emails/appointment-mail-props";
import { professionalName } from "@/lib/core/professional-name";
import { translatorFor } from "@/lib/i18n/translator";
import { type WishTimes, wishWhen } from "@/lib/waitlist/wish-when";
import type { AccessFacts } from "./access-content";
import { inText } from "./in-text";
import { frozenWaitLink } from "./link";
import { mailBrand } from "./mail-brand";
import { contactOf, forWhomLines } from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";
import { peopleIn, wordsOf } from "./words";

/** More than these nobody reads in a mail; the button shows all. */
const mostWishes = 10;

export type WaitingFacts = AccessFacts & {
  readonly wishes: readonly WaitedFor[];
};

export type WaitedFor = WishTimes & {
  /** By name. */
  readonly service: string;
  /** Null: anyone. */
  readonly professional: { readonly name: string; readonly title: string | null } | null;
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
      ...wishes.slice(0, mostWishes).map((wish) => wishLine(wish, reader)),
    ],
    button: { label: words.button ?? t("waitlisted.button"), href: frozenWaitLink(tenant) },
    notes: [...words.notes, t("waitlisted.leaveNote")],
    footer: [t("waitlisted.footerWhy", values)],
  };
}

/** What was asked for, with whom, and below it when. */
function wishLine(wish: WaitedFor, { t, language, locale }: MailReader): MailFact {
  const tw = translatorFor(language, "wish");
  const { service, professional } = wish;
  const whom = professional ? oneLine(professionalName(professional)) : tw("anyone");
  const value = `${oneLine(service)} · ${whom}\n${wishWhen(wish, tw, locale)}`;
  return { label: t("fact.service"), value };
}
