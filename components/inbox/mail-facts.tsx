import { useTranslations } from "next-intl";

type Props = {
  readonly sender: string;
  readonly recipient: string;
  /** ISO 8601 */
  readonly sentAt: string;
  /** "hace 5 minutos" */
  readonly sentAgo: string;
};

export function MailFacts({ sender, recipient, sentAt, sentAgo }: Props) {
  const t = useTranslations("inbox");
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <dt className="text-muted">{t("from")}</dt>
      <dd className="min-w-0 break-words">{sender}</dd>
      <dt className="text-muted">{t("recipient")}</dt>
      <dd className="min-w-0 break-words">{recipient}</dd>
      <dt className="text-muted">{t("sentAt")}</dt>
      <dd>
        <time dateTime={sentAt}>{sentAgo}</time>
      </dd>
    </dl>
  );
}
