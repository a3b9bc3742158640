import { expect } from "@playwright/test";
import { database } from "./database";

export type Mail = {
  readonly id: string;
  readonly subject: string;
  readonly html: string;
  readonly plain: string;
};

/** Waits for somebody's mail with these words in its subject. */
export async function mailTo(recipient: string, subject: RegExp): Promise<Mail> {
  const find = async () => (await mailsTo(recipient)).find((mail) => subject.test(mail.subject));
  await expect
    .poll(find, { message: `mail ${subject} to ${recipient}`, timeout: 20_000 })
    .toBeTruthy();
  return (await find()) as Mail;
}

/** Somebody's mails, the newest first. */
async function mailsTo(recipient: string): Promise<Mail[]> {
  return database<Mail[]>`
    SELECT id, subject, html, plain FROM inbox_message
    WHERE recipient = ${recipient} ORDER BY created_at DESC`;
}

/** The personal link of a mail. */
export function invitationLink({ plain }: Mail): string {
  const link = /https?:\/\/\S+\/i\/[\w-]+/.exec(plain)?.[0];
  if (!link) throw new Error(`No link in the mail:\n${plain}`);
  return link;
}

/** All of the application's own addresses in a mail, pictures included. */
export function ownLinks({ html, plain }: Mail): string[] {
  const origin = new URL(process.env.BASE_URL ?? "").origin;
  const found = `${html}\n${plain}`.match(/https?:\/\/[^\s"'<>)]+/g) ?? [];
  return [...new Set(found.filter((url) => url.startsWith(origin)))];
}
