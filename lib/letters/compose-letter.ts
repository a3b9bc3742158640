import "server-only";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { env } from "@/lib/env";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { MailMessage } from "@/lib/mail/message";
import { platformMailBrand } from "@/lib/notifications/mail-brand";
import { oneLine } from "@/lib/notifications/one-line";
import { writtenMail } from "@/lib/notifications/written-mail";
import type { DueLetter } from "./store";
import { letterCode, letterToken } from "./token";

/** The mail of a letter, or null where there is nobody to write to. */
export async function composeLetter(letter: DueLetter): Promise<MailMessage | null> {
  const content = contentOf(letter, isLocale(letter.locale) ? letter.locale : defaultLocale);
  if (!content) return null;
  return {
    from: env().MAIL_FROM,
    to: letter.email,
    ...(await writtenMail(content)),
    attachments: [],
  };
}

function contentOf(
  { id, about, accountName }: DueLetter,
  lang: Locale,
): AppointmentMailProps | null {
  const t = translatorFor(lang, "letters");
  const frame = {
    ...{ lang, brand: platformMailBrand(), contact: {}, facts: [] },
    ...({ tone: "soon", footer: [t("footer")] } as const),
  };
  switch (about.kind) {
    case "sign_up": {
      const values = { practice: oneLine(about.practice.name) };
      return {
        ...frame,
        subject: t("signUp.subject"),
        preview: t("signUp.preview"),
        label: t("signUp.label"),
        heading: t("signUp.heading", values),
        paragraphs: [
          t("greeting", { name: oneLine(accountName ?? about.ownerName, 60) }),
          t("signUp.body", values),
          ...(accountName === null ? [] : [t("signUp.known", values)]),
        ],
        code: letterCode(id),
        notes: [t("signUp.note"), t("notYou")],
      };
    }
    case "owner_invited": {
      const values = { practice: oneLine(about.practice.name) };
      return {
        ...frame,
        subject: t("invited.subject", values),
        preview: t("invited.preview"),
        label: t("invited.label"),
        heading: t("invited.heading", values),
        paragraphs: [
          t("greeting", { name: oneLine(accountName ?? "", 60) }),
          t("invited.body", values),
        ],
        button: { label: t("invited.button"), href: linkOf(id) },
        notes: [t("invited.note")],
      };
    }
    case "password_forgotten": {
      if (accountName === null) return null;
      return {
        ...frame,
        subject: t("forgotten.subject"),
        preview: t("forgotten.preview"),
        label: t("forgotten.label"),
        heading: t("forgotten.heading"),
        paragraphs: [t("greeting", { name: oneLine(accountName, 60) }), t("forgotten.body")],
        button: { label: t("forgotten.button"), href: linkOf(id) },
        notes: [t("forgotten.note"), t("notYou")],
      };
    }
    case "password_changed": {
      if (accountName === null) return null;
      return {
        ...frame,
        subject: t("changed.subject"),
        preview: t("changed.preview"),
        label: t("changed.label"),
        heading: t("changed.heading"),
        paragraphs: [t("greeting", { name: oneLine(accountName, 60) }), t("changed.body")],
        button: { label: t("changed.button"), href: `${env().APP_URL}/password` },
        notes: [t("changed.note")],
      };
    }
  }
}

function linkOf(letterId: string): string {
  return `${env().APP_URL}/password/${letterToken(letterId)}`;
}
