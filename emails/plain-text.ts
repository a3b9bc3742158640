import type { AppointmentMailProps } from "./appointment-mail-props";

/** The same mail for those who read plain text. */
export function plainText(mail: AppointmentMailProps): string {
  const { ticket, contact } = mail;
  const when = ticket
    ? [
        `${ticket.date}, ${ticket.time}`,
        `(${ticket.zone})`,
        ...(ticket.own ? [ticket.own] : []),
        ...(ticket.previous ? [ticket.previous] : []),
      ]
    : [];
  const blocks = [
    [mail.heading.toUpperCase()],
    ...mail.paragraphs.map((paragraph) => [paragraph]),
    when,
    mail.facts.map(({ label, value }) => `${label}: ${value.replaceAll("\n", "\n  ")}`),
    mail.code ? [mail.code] : [],
    ...[mail.button, ...(mail.links ?? [])].map((link) =>
      link ? [`${link.label}:`, link.href] : [],
    ),
    ...mail.notes.map((note) => [note]),
    [
      "--",
      mail.brand.name,
      ...[contact.address, contact.phone?.label, contact.email?.label].flatMap(
        (line) => line ?? [],
      ),
    ],
    mail.footer,
    mail.choose ? [`${mail.choose.label}:`, mail.choose.href] : [],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
