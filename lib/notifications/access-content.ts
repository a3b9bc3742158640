import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { formatDateTime, formatTime } from "@/lib/format/date-time";
import { type Addressee, greetedName, whoseWords } from "./addressee";
import { codePlaceholder, frozenLink, frozenRequestLink } from "./link";
import { mailBrand } from "./mail-brand";
import { contactOf } from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";

/** Whom such a mail is for. */
export type AccessFacts = {
  readonly client: Addressee;
};

/** What a mail says that opens the portal. */
export function linkContent(
  tenant: TenantFacts,
  { kind, client }: AccessFacts & { readonly kind: "fresh_link" | "invited" },
  reader: MailReader,
): AppointmentMailProps {
  const { t } = reader;
  const words = kind === "invited" ? "invited" : "freshLink";
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
    button: { label: t("button.portal"), href: frozenLink() },
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

function frameOf(tenant: TenantFacts, { language }: MailReader) {
  return {
    ...{ lang: language, brand: mailBrand(tenant), contact: contactOf(tenant) },
    ...({ tone: "soon", facts: [] } as const),
  };
}
