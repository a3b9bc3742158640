"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClass } from "@/components/ui/button";
import { QrCode } from "@/components/ui/qr-code";
import { Spinner } from "@/components/ui/spinner";
import { useErrorText } from "@/components/ui/ui-texts";
import type { TicketView } from "@/lib/queue/show-ticket";
import { timeText } from "./desk-text";

export type ShowTicket = CalledAction<TicketView>;

type Props = {
  readonly entryId: string;
  readonly show: ShowTicket;
  readonly tenantName: string;
  readonly locale: string;
};

/** A ticket to be scanned from the screen, printed, copied or sent. */
export function TicketCard({ entryId, show, tenantName, locale }: Props) {
  const t = useTranslations("desk");
  const errorText = useErrorText();
  const [ticket, setTicket] = useState<TicketView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    show(null, { entryId }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setTicket(answer.value);
      else setRefusal(answer.code);
    });
    return () => {
      isCurrent = false;
    };
  }, [show, entryId]);

  if (refusal) return <Alert tone="error">{errorText(refusal)}</Alert>;
  if (!ticket) return <Spinner />;
  const { number, name, url, qr, phone } = ticket;
  const text = t("whatsappText", { tenant: tenantName, number, url });
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <div className="ticket-paper flex w-full flex-col items-center gap-2">
        <p className="font-semibold">{tenantName}</p>
        <p className="text-7xl leading-none font-bold tabular-nums">{number}</p>
        <p className="max-w-full break-words">{name}</p>
        <p className="text-sm text-muted">
          {t("arrivedAt", { time: timeText(ticket.arrived, locale) })}
          {ticket.about ? ` · ${t("about", { time: timeText(ticket.about, locale) })}` : ""}
        </p>
        <QrCode {...qr} label={t("qr")} className="w-52 max-w-full rounded-field" />
        <p className="max-w-sm text-sm text-muted">{t("ticketHint")}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <Button icon="device" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button
          icon="copy"
          onClick={async () => {
            await navigator.clipboard?.writeText(url).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {t("copy")}
        </Button>
        {phone ? (
          <a
            href={`https://wa.me/${phone.slice(1)}?${new URLSearchParams({ text })}`}
            target="_blank"
            rel="noreferrer"
            className={buttonClass({})}
          >
            {t("whatsapp")}
          </a>
        ) : null}
      </div>
      <p role="status" className="text-sm text-success empty:hidden">
        {isCopied ? t("copied") : ""}
      </p>
      <input
        readOnly
        aria-label={t("link")}
        value={url}
        onFocus={(event) => event.target.select()}
        className="input input-sm w-full text-muted"
      />
    </div>
  );
}
