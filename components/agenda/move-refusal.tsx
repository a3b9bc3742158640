"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useErrorText } from "@/components/ui/ui-texts";
import { AlternativeButtons } from "./alternative-buttons";
import { mayInsist } from "./may-insist";
import { OverbookMove } from "./overbook-move";
import { shortMoment } from "./short-moment";
import type { Moves, RefusedMove } from "./use-moves";

type Props = {
  readonly moves: Moves;
  readonly professionalNames: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly timeZone: string;
};

/** Why an appointment went back to where it was, and where it could go instead. */
export function MoveRefusal({ moves, ...rest }: Props) {
  const t = useTranslations("agenda");
  return (
    <Modal isOpen={moves.refused !== null} onClose={moves.forget} title={t("notMoved")}>
      {moves.refused ? <Choices refused={moves.refused} moves={moves} {...rest} /> : null}
    </Modal>
  );
}

function Choices({
  refused,
  moves,
  professionalNames,
  locale,
  timeZone,
}: Props & { readonly refused: RefusedMove }) {
  const [t, tv] = [useTranslations("agenda"), useTranslations("agendaView")];
  const errorText = useErrorText();
  const [isSending, setSending] = useState(false);
  const { appointment, alternatives, overbook, code, wantedStart, outsideHours } = refused;
  const { wantedProfessionalId: professionalId } = refused;
  const wanted = { start: wantedStart, ...(professionalId ? { professionalId } : {}) };
  const when = (start: string) => shortMoment(start, locale, timeZone);

  async function choose(request: Parameters<Moves["retry"]>[1]) {
    setSending(true);
    await moves.retry(appointment, request);
    setSending(false);
  }

  return (
    <div className="flex flex-col gap-4" aria-busy={isSending}>
      <Alert tone="warning" role="alert">
        {professionalId && code === "professional_unavailable"
          ? tv("notGiven", {
              professional: professionalNames.get(professionalId) ?? "",
              service: appointment.serviceName,
            })
          : errorText(code)}
      </Alert>
      {code === "version_conflict" ? null : (
        <p>{t("staysAt", { client: appointment.clientName, when: when(appointment.start) })}</p>
      )}
      <AlternativeButtons
        alternatives={alternatives}
        names={professionalNames}
        locale={locale}
        timeZone={timeZone}
        isDisabled={isSending}
        onChoose={choose}
      />
      {overbook ? (
        <OverbookMove
          room={overbook}
          when={when(wantedStart)}
          isDisabled={isSending}
          onMove={(overbookReason) =>
            choose({ ...wanted, outsideHours, overbook: true, overbookReason })
          }
        />
      ) : null}
      {mayInsist(code) && !outsideHours ? (
        <Button
          block
          className="h-auto min-h-11 py-2"
          disabled={isSending}
          onClick={() => choose({ ...wanted, outsideHours: true })}
        >
          {t("moveAnyway", { when: when(wantedStart) })}
        </Button>
      ) : null}
      <Button variant="quiet" block onClick={moves.forget}>
        {t("leaveIt")}
      </Button>
    </div>
  );
}
