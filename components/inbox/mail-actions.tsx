import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly id: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
  readonly files: readonly string[];
};

/** What the mail offers, outside of its frame, where phones and screen readers reach it easily. */
export function MailActions({ id, links, files }: Props) {
  const t = useTranslations("inbox");
  return (
    <div className="flex flex-wrap gap-3">
      <ul aria-label={t("links")} className="contents">
        {links.map(({ label, href }, index) => (
          <li key={`${label} ${href}`}>
            <a
              href={href}
              className={buttonClass({ variant: index === 0 ? "primary" : "secondary" })}
            >
              <Icon name="link" />
              {label}
            </a>
          </li>
        ))}
      </ul>
      <ul aria-label={t("files")} className="contents">
        {files.map((name, index) => (
          <li key={name}>
            <a href={`/dev/inbox/${id}/files/${index}`} download={name} className={buttonClass({})}>
              <Icon name="calendarPlus" />
              {t("download", { name })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
