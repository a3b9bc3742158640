import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { formatDateTime, formatTime } from "@/lib/format/date-time";
import { type Addressee, greetedName, whoseWords } from "./addressee";
import { codePlaceholder, frozenLink, frozenRequestLink } from "./link";
import { mailBrand } from "./mail-brand";
import { contactOf, forWhomLines } from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";

/** Whom such a mail is for. */
export type AccessFacts = {
  readonly client: Addressee;
};

export type LinkKind = "fresh_link" | "invited" | "password_changed";

const wordsOf = {
  fresh_link: "freshLink",
  invited: "invited",
  password_changed: "passwordChanged",
} as const satisfies Record<LinkKind, string>;

/** What a mail says that opens the portal. */
export function linkContent(
  tenant: TenantFacts,
  { kind, client }: AccessFacts & { readonly kind: LinkKind },
  reader: MailReader,
): AppointmentMailProps {
  const { t } = reader;
  const words = wordsOf[kind];
  const values = {
    ...{ tenant: oneLine(tenant.name), days: tenant.linkDays },
    ...whoseWords(client),
  };
  return {
    ...frameOf(tenant, reader),
    subject: t(`${words}.subject`, values),
    preview: t(`${words}.preview`, values),
    label: t(`${words}.label`),
    heading: t(`${words}.heading`, values),
    paragraphs: [t("greeting", { name: greetedName(client) }), t(`${words}.body`, values)],
    button: { label: t("button.portal"), href: frozenLink(tenant) },
    notes: [t("accessNote", values), t(`${words}.note`)],
    footer: [t(`${words}.footerWhy`, values)],
  };
}

/** What a mail says that brings a code. */
export function codeContent(
  tenant: TenantFacts,
  { client }: AccessFacts,
  reader: MailReader,
): AppointmentMailProps {
  const { t } = reader;
  const values = { tenant: oneLine(tenant.name) };
  return {
    ...frameOf(tenant, reader),
    subject: t("confirmEmail.subject", values),
    preview: t("confirmEmail.preview"),
    label: t("confirmEmail.label"),
    heading: t("confirmEmail.heading"),
    paragraphs: [t("greeting", { name: greetedName(client) }), t("confirmEmail.body", values)],
    code: codePlaceholder,
    notes: [t("confirmEmail.note"), t("confirmEmail.notYou")],
    footer: [t("confirmEmail.footerWhy", values)],
  };
}

/** The same of the code that opens the portals of whoever reads the mail: it greets nobody by name. */
export function entryCodeContent(tenant: TenantFacts, reader: MailReader): AppointmentMailProps {
  const { t } = reader;
  const values = { tenant: oneLine(tenant.name) };
  return {
    ...frameOf(tenant, reader),
    subject: t("entryCode.subject", values),
    preview: t("entryCode.preview"),
    label: t("entryCode.label"),
    heading: t("entryCode.heading"),
    paragraphs: [t("entryCode.body", values)],
    code: codePlaceholder,
    notes: [t("entryCode.note"), t("entryCode.notYou")],
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
  const when =
    request.startsAt && formatDateTime(request.startsAt.getTime(), locale, tenant.timeZone);
  const values = {
    tenant: oneLine(tenant.name),
    until: formatTime(request.expiresAt.getTime(), locale, tenant.timeZone),
    ...{ when: when ?? "", known: when ? "yes" : "no" },
  };
  return {
    ...frameOf(tenant, reader),
    facts: forWhomLines({ client }, reader),
    subject: t("confirmBooking.subject", values),
    preview: t("confirmBooking.preview"),
    label: t("confirmBooking.label"),
    heading: t("confirmBooking.heading"),
    paragraphs: [t("greeting", { name: greetedName(client) }), t("confirmBooking.body", values)],
    button: {
      label: t("confirmBooking.button"),
      href: frozenRequestLink(tenant, request.id),
    },
    code: codePlaceholder,
    notes: [t("confirmBooking.note", values), t("confirmBooking.notYou")],
    footer: [t("confirmBooking.footerWhy", values)],
  };
}

function frameOf(tenant: TenantFacts, { language }: MailReader) {
  return {
    ...{ lang: language, brand: mailBrand(tenant), contact: contactOf(tenant) },
    ...({ tone: "soon", facts: [] } as const),
  };
}
