"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { answerOf } from "@/components/ui/answer-of";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/ui-texts";
import { useAgendaNavigation } from "./agenda-navigation";
import { type AgendaQuery, agendaSearch } from "./agenda-query";
import { AlternativeButtons } from "./alternative-buttons";
import { alternativesOf } from "./alternatives";
import type { CalledAction } from "./bound-action";

type Props = {
  readonly appointmentId: string;
  readonly version: number;
  /** How much longer it is offered to take the cancellation back. */
  readonly leftMs: number;
  readonly undo: CalledAction<unknown>;
  readonly query: AgendaQuery;
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly locale: string;
  readonly timeZone: string;
};

/** Says that it was cancelled a moment ago, and takes that back on request; where it cannot, what is free instead. */
export function CancelledNote({ appointmentId, version, undo, query, ...props }: Props) {
  const [t, tp] = [useTranslations("agenda"), useTranslations("panel")];
  const errorText = useErrorText();
  const { open } = useAgendaNavigation();
  const [isPending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<{ code: string; detail?: unknown } | null>(null);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setOver(true), props.leftMs);
    return () => clearTimeout(timer);
  }, [props.leftMs]);

  function takeBack() {
    startTransition(async () => {
      const answer = await answerOf(() => undo(null, { appointmentId, expectedVersion: version }));
      if (!answer.ok) setRefusal(answer);
    });
  }

  if (refusal) {
    return (
      <Alert tone="warning" role="alert">
        <p className="mb-2">{errorText(refusal.code)}</p>
        <AlternativeButtons
          alternatives={alternativesOf(refusal.detail)}
          names={new Map(props.professionals.map(({ id, name }) => [id, name]))}
          locale={props.locale}
          timeZone={props.timeZone}
          onChoose={({ start, professionalId }) =>
            open(
              agendaSearch(query, {
                ...{ new: "1", like: appointmentId, at: start, with: professionalId },
              }),
            )
          }
        />
      </Alert>
    );
  }
  if (isOver && !isPending) return null;
  return (
    <Alert tone="success" role="status">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span>{tp("cancelledHere")}</span>
        <Button size="sm" disabled={isPending} onClick={takeBack}>
          {t("undo")}
        </Button>
      </div>
    </Alert>
  );
}
