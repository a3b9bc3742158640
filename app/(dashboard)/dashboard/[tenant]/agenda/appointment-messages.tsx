import { getTranslations } from "next-intl/server";
import { isUndelivered, messageState } from "@/lib/core/notifications/delivery";
import { formatShortDate, formatTime } from "@/lib/format/date-time";
import type { AppointmentMessage } from "@/lib/notifications/load-appointment-messages";

type Props = {
  readonly messages: readonly AppointmentMessage[];
  readonly locale: string;
  readonly timeZone: string;
};

/** What the client was told, and what is still to be sent. */
export async function AppointmentMessages({ messages, locale, timeZone }: Props) {
  const t = await getTranslations("agenda");
  const when = ({ sentAt, dueAt }: AppointmentMessage) =>
    `${formatShortDate(sentAt ?? dueAt, locale, timeZone)}, ${formatTime(sentAt ?? dueAt, locale, timeZone)}`;
  const shown = messages.filter(({ status }) => status !== "cancelled");
  return (
    <section>
      <h3 className="mb-3 font-semibold">{t("messages")}</h3>
      {shown.length === 0 ? <p className="text-muted">{t("noMessages")}</p> : null}
      <ul className="flex flex-col gap-2">
        {shown.map((message) => (
          <li key={message.id} className="flex flex-wrap justify-between gap-x-4">
            <span>{t(`messageKinds.${message.kind}`)}</span>
            <span className={isUndelivered(message) ? "font-medium text-error" : "text-muted"}>
              {t(`messageStates.${messageState(message)}`)} · {when(message)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
