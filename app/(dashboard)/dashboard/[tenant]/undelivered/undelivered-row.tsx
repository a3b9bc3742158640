import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import type { TenantScope } from "@/db/scope";
import { messageState } from "@/lib/core/notifications/delivery";
import type { Undelivered } from "@/lib/deliveries/reads";
import { formatDateTime } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { ActButton } from "../waitlist/act-button";
import { CallWays } from "../waitlist/call-ways";
import { handleUndeliveredAction, sendAgainAction } from "./actions";

type Props = {
  readonly message: Undelivered;
  readonly scope: TenantScope;
  readonly locale: string;
};

/** One message: whom it was for, about what, why it did not arrive, and what can be done now. */
export async function UndeliveredRow({ message, scope, locale }: Props) {
  const { id, kind, client, appointment, dueAt } = message;
  const { slug, timeZone, country } = scope.tenant;
  const [t, ta, tk] = await Promise.all([
    getTranslations("notifications"),
    getTranslations("agenda"),
    getTranslations("messageKinds"),
  ]);
  const home = `/dashboard/${slug}`;
  const when = appointment && formatDateTime(appointment.startsAt, locale, timeZone);
  const state = messageState(message);
  const phone = client.phone && {
    e164: client.phone,
    text: formatPhone(client.phone, country),
  };
  const about = { about: client.name, input: { messageId: id } };
  return (
    <li className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
      <div>
        <Link href={`${home}/clients/${client.id}`} className="link font-medium link-hover">
          {client.name}
        </Link>
        <p>{when ? t("aboutAppointment", { kind: tk(kind), when }) : tk(kind)}</p>
        <p className="text-sm text-error">
          {t("was", {
            state: ta(`messageStates.${state}`),
            when: formatDateTime(dueAt, locale, timeZone),
          })}
        </p>
        {client.email ? <p className="text-sm break-words text-muted">{client.email}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {appointment && client.isReached && client.email ? (
          <ActButton
            about={client.name}
            input={{ messageId: id, pressId: crypto.randomUUID() }}
            action={sendAgainAction.bind(null, slug)}
            done={t("sentAgain", { email: client.email })}
            icon="mail"
          >
            {t("sendAgain")}
          </ActButton>
        ) : (
          <ButtonLink
            href={`${home}/clients/${client.id}`}
            size="sm"
            icon={client.isReached ? "user" : "mail"}
          >
            {t(client.isReached ? "seeClient" : "fixEmail")}
          </ButtonLink>
        )}
        <ActButton
          {...about}
          action={handleUndeliveredAction.bind(null, slug)}
          done={t("handledDone")}
          icon="check"
          variant="quiet"
        >
          {t("handled")}
        </ActButton>
        <CallWays person={{ clientName: client.name, phone: phone || null }} />
      </div>
    </li>
  );
}
