import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { TenantScope } from "@/db/scope";
import { formatPhone } from "@/lib/format/phone";
import { MailTrouble } from "./mail-trouble";

type Props = {
  readonly scope: TenantScope;
  readonly client: {
    readonly id: string;
    readonly email: string | null;
    /** E.164 */
    readonly phone: string | null;
  };
  readonly isOnOwnPage?: boolean;
};

/** Calling, writing, and the client's page: one touch each. */
export async function ClientContact({ scope, client, isOnOwnPage }: Props) {
  const t = await getTranslations("agenda");
  const { slug, country } = scope.tenant;
  const { phone, email } = client;
  return (
    <section aria-label={t("contact")} className="flex flex-col gap-3">
      <p className="text-muted">
        {[phone ? formatPhone(phone, country) : null, email].filter(Boolean).join(" · ") ||
          t("noContact")}
      </p>
      <MailTrouble scope={scope} client={client} />
      <ul className="flex flex-wrap gap-2">
        {phone ? <Way href={`tel:${phone}`} icon="phone" text={t("call")} /> : null}
        {phone ? (
          <Way href={`https://wa.me/${phone.slice(1)}`} icon="phone" text={t("whatsapp")} isAway />
        ) : null}
        {email ? <Way href={`mailto:${email}`} icon="mail" text={t("email")} /> : null}
        {isOnOwnPage ? null : (
          <li>
            <Link
              href={`/dashboard/${slug}/clients/${client.id}`}
              className={buttonClass({ size: "sm" })}
            >
              <Icon name="user" />
              {t("clientPage")}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

type WayProps = {
  readonly href: string;
  readonly icon: IconName;
  readonly text: string;
  readonly isAway?: boolean;
};

function Way({ href, icon, text, isAway }: WayProps) {
  return (
    <li>
      <a
        href={href}
        className={buttonClass({ size: "sm" })}
        {...(isAway ? { target: "_blank", rel: "noreferrer" } : {})}
      >
        <Icon name={icon} />
        {text}
      </a>
    </li>
  );
}
