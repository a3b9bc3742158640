"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useErrorText } from "@/components/ui/ui-texts";
import { formatTime } from "@/lib/format/date-time";
import { mayInsist } from "./may-insist";
import type { Resizes } from "./use-resizes";

type Props = { readonly resizes: Resizes; readonly locale: string; readonly timeZone: string };

/** Why an appointment is as long as before, and that it may be changed all the same where it may. */
export function ResizeRefusal({ resizes, locale, timeZone }: Props) {
  const t = useTranslations("agendaView");
  const errorText = useErrorText();
  const [isSending, setSending] = useState(false);
  const { refused, forget } = resizes;

  async function insist() {
    if (!refused) return;
    setSending(true);
    await resizes.insist(refused);
    setSending(false);
  }

  return (
    <Modal isOpen={refused !== null} onClose={forget} title={t("notResized")}>
      {refused ? (
        <div className="flex flex-col gap-4" aria-busy={isSending}>
          <Alert tone="warning" role="alert">
            {errorText(refused.code)}
          </Alert>
          {refused.code === "version_conflict" ? null : (
            <p>
              {t("staysUntil", {
                client: refused.appointment.clientName,
                when: formatTime(Date.parse(refused.appointment.end), locale, timeZone),
              })}
            </p>
          )}
          {mayInsist(refused.code) ? (
            <Button block disabled={isSending} onClick={insist}>
              {t("resizeAnyway")}
            </Button>
          ) : null}
          <Button variant="quiet" block onClick={forget}>
            {t("keepLength")}
          </Button>
        </div>
      ) : null}
    </Modal>
  );
}
