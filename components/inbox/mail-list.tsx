import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";

export type MailSummary = {
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
  readonly beginning: string;
  readonly attachmentCount: number;
  /** ISO 8601 */
  readonly sentAt: string;
  /** "hace 5 minutos" */
  readonly sentAgo: string;
};

/** Links load the mail's page anew: only its own policy lets it frame the mail. */
export function MailList({ mails }: { readonly mails: readonly MailSummary[] }) {
  const t = useTranslations("inbox");
  return (
    <ul className="divide-y divide-base-300 overflow-hidden rounded-box bg-base-100 shadow-xs">
      {mails.map((mail) => (
        <li key={mail.id}>
          <a
            href={`/dev/inbox/${mail.id}`}
            className="flex gap-4 px-4 py-4 hover:bg-base-200 focus-visible:-outline-offset-2 sm:px-6"
          >
            <Avatar name={mail.sender} />
            <span className="min-w-0 grow">
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="truncate font-semibold">{mail.sender}</span>
                <time dateTime={mail.sentAt} className="text-sm text-muted">
                  {mail.sentAgo}
                </time>
              </span>
              <span className="block truncate">{mail.subject}</span>
              <span className="block truncate text-sm text-muted">{mail.beginning}</span>
              <span className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
                <span className="truncate">{t("to", { recipient: mail.recipient })}</span>
                {mail.attachmentCount > 0 ? (
                  <span className="flex items-center gap-1.5">
                    <Icon name="calendarPlus" />
                    {t("attachments", { count: mail.attachmentCount })}
                  </span>
                ) : null}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
