import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { formatDateTime, formatTime } from "@/lib/format/date-time";
import type { PasswordNews } from "./access-store";
import type { Addressee } from "./addressee";
import { inText } from "./in-text";
import { codePlaceholder, frozenLink, frozenRequestLink } from "./link";
import { mailBrand } from "./mail-brand";
import { contactOf, forWhomLines } from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { withOwnTime } from "./own-time";
import { peopleIn, wordsOf } from "./words";

/** Whom such a mail is for. */
export type AccessFacts = {
  readonly client: Addressee;
};

export type LinkKind = "fresh_link" | "invited" | "password_changed";

const setOf = {
  fresh_link: "freshLink",
  invited: "invited",
  password_changed: "passwordChanged",
} as const satisfies Record<LinkKind, string>;

export type LinkFacts = {
  readonly kind: LinkKind;
  readonly client: Addressee & { readonly password?: PasswordNews };
};

/** What a mail says that opens the portal. */
export function linkContent(
  tenant: TenantFacts,
  { kind, client }: LinkFacts,
  reader: MailReader,
): AppointmentMailProps {
  const { t } = reader;
  const set = setOf[kind];
  const values = {
    ...{ tenant: inText(tenant.name), days: tenant.linkDays },
    ...{ ...peopleIn(client, reader), done: client.password ?? "changed" },
  };
  const words = wordsOf(reader, set, values);
  return {
    ...frameOf(tenant, reader),
    subject: words.subject,
    preview: t(`${set}.preview`, values),
    label: t(`${set}.label`),
    heading: words.heading,
    paragraphs: words.paragraphs,
    button: { label: words.button ?? t("button.portal"), href: frozenLink(tenant) },
    notes: [...words.notes, t("accessNote", values), t(`${set}.note`)],
    footer: [t(`${set}.footerWhy`, values)],
  };
}

/** What a mail says that brings a code. */
export function codeContent(
  tenant: TenantFacts,
  { client }: AccessFacts,
  reader: MailReader,
): AppointmentMailProps {
  const { t } = reader;
  const values = { tenant: inText(tenant.name), ...peopleIn(client, reader) };
  const words = wordsOf(reader, "confirmEmail", values);
  return {
    ...frameOf(tenant, reader),
    subject: words.subject,
    preview: t("confirmEmail.preview"),
    label: t("confirmEmail.label"),
    heading: words.heading,
    paragraphs: words.paragraphs,
    code: codePlaceholder,
    notes: [...words.notes, t("confirmEmail.note"), t("confirmEmail.notYou")],
    footer: [t("confirmEmail.footerWhy", values)],
  };
}

/** The same of the code that opens the portals of whoever reads the mail: it greets nobody by name. */
export function entryCodeContent(tenant: TenantFacts, reader: MailReader): AppointmentMailProps {
  const { t } = reader;
  const values = { tenant: inText(tenant.name) };
  const words = wordsOf(reader, "entryCode", values);
  return {
    ...frameOf(tenant, reader),
    subject: words.subject,
    preview: t("entryCode.preview"),
    label: t("entryCode.label"),
    heading: words.heading,
    paragraphs: words.paragraphs,
    code: codePlaceholder,
    notes: [...words.notes, t("entryCode.note"), t("entryCode.notYou")],
    footer: [t("entryCode.footerWhy", values)],
  };
}

export type RequestFacts = AccessFacts & {
  readonly request: {
    readonly id: string;
    /** Null once its time is kept no more. */
    readonly startsAt: Date | null;
    readonly expiresAt: Date;
  };
};

/** What a mail says that asks whether a booking's e-mail is theirs: until then it does not count. */
export function requestContent(
  tenant: TenantFacts,
  { client, request }: RequestFacts,
  reader: MailReader,
): AppointmentMailProps {
  const { t, locale } = reader;
  const { timeZone } = tenant;
  const { startsAt, expiresAt } = request;
  const when =
    startsAt &&
    withOwnTime(
      formatDateTime(startsAt.getTime(), locale, timeZone),
      startsAt,
      timeZone,
      reader,
      "ownTimeInside",
    );
  const values = {
    ...{ tenant: inText(tenant.name), ...peopleIn(client, reader) },
    until: withOwnTime(
      formatTime(expiresAt.getTime(), locale, timeZone),
      expiresAt,
      timeZone,
      reader,
    ),
    ...{ when: when ?? "", known: when ? "yes" : "no" },
  };
  const words = wordsOf(reader, "confirmBooking", values);
  return {
    ...frameOf(tenant, reader),
    facts: forWhomLines({ client }, reader),
    subject: words.subject,
    preview: t("confirmBooking.preview"),
    label: t("confirmBooking.label"),
    heading: words.heading,
    paragraphs: words.paragraphs,
    button: {
      label: words.button ?? t("confirmBooking.button"),
      href: frozenRequestLink(tenant, request.id),
    },
    code: codePlaceholder,
    notes: [...words.notes, t("confirmBooking.note", values), t("confirmBooking.notYou")],
    footer: [t("confirmBooking.footerWhy", values)],
  };
}

function frameOf(tenant: TenantFacts, { language }: MailReader) {
  return {
    ...{ lang: language, brand: mailBrand(tenant), contact: contactOf(tenant) },
    ...({ tone: "soon", facts: [] } as const),
  };
}
