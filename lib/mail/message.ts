/** One e-mail, ready to leave. Attachments are text in UTF-8. */
export type MailMessage = {
  /** `Name <address>` */
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
  /** Besides those that every mail has. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type MailAttachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
};
