import "server-only";
import { render } from "@react-email/components";
import { createElement } from "react";
import { AppointmentMail } from "@/emails/appointment-mail";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { plainText } from "@/emails/plain-text";
import { plainSpaces } from "@/lib/format/formatters";
import type { MailMessage } from "@/lib/mail/message";

/** A mail's words as they leave: HTML and its plain twin. */
export async function writtenMail(
  content: AppointmentMailProps,
): Promise<Pick<MailMessage, "subject" | "html" | "text">> {
  return {
    subject: plainSpaces(content.subject),
    html: await render(createElement(AppointmentMail, content)),
    text: plainSpaces(plainText(content)),
  };
}
