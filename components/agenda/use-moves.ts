"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { answerOf } from "@/components/ui/answer-of";
import { useToast } from "@/components/ui/toast";
import type { ActionFailure, ActionState } from "@/lib/core/action-state";
import type { AgendaEvent } from "./agenda-event";
import { useAgendaNavigation } from "./agenda-navigation";
import { type Alternative, alternativesOf } from "./alternatives";
import type { Changed } from "./bound-action";
import type { AgendaMove } from "./calendar-props";
import { type OverbookRoom, overbookRoomOf } from "./overbook-room";
import { shortMoment } from "./short-moment";
import { type NoticeActions, useNotice } from "./use-notice";

export type MoveRequest = {
  readonly appointmentId: string;
  readonly start: string;
  readonly professionalId?: string;
  readonly siteId?: string | null;
  readonly outsideHours?: boolean;
  readonly overbook?: boolean;
  readonly overbookReason?: string;
  readonly expectedVersion?: number;
  /** Takes the move before it back. */
  readonly undoes?: boolean;
};

/** The gate's action with the tenant's address bound. */
type MoveAction = (
  previous: null,
  input: MoveRequest & { readonly canBeUndone: boolean },
) => Promise<ActionState<Changed>>;

export type MoveActions = NoticeActions & { readonly move: MoveAction };

export type RefusedMove = {
  readonly appointment: AgendaEvent;
  readonly wantedStart: string;
  /** Left out: with the same as before. */
  readonly wantedProfessionalId?: string;
  /** Whether they had insisted on a time outside of hours. */
  readonly outsideHours: boolean;
  readonly code: string;
  readonly alternatives: readonly Alternative[];
  /** To who may overbook. */
  readonly overbook: OverbookRoom | null;
};

/** Moves appointments, tells how it went, and keeps what was refused for whoever shows it. */
export function useMoves(actions: MoveActions, locale: string, timeZone: string) {
  const [t, to, tp] = [
    useTranslations("agenda"),
    useTranslations("overbook"),
    useTranslations("panel"),
  ];
  const noticeOf = useNotice(actions);
  const toast = useToast();
  const { refresh } = useAgendaNavigation();
  const [refused, setRefused] = useState<RefusedMove | null>(null);

  async function send(appointment: AgendaEvent, request: MoveRequest): Promise<boolean> {
    const answer = await answerOf(() => actions.move(null, { ...request, canBeUndone: true }));
    if (answer.ok) {
      setRefused(null);
      tell(appointment, request, answer.value);
      refresh();
      return true;
    }
    if (answer.code === "version_conflict") refresh();
    setRefused(refusalOf(appointment, request, answer));
    return false;
  }

  function tell(appointment: AgendaEvent, { start, undoes }: MoveRequest, changed: Changed) {
    const moved = { client: appointment.clientName, when: shortMoment(start, locale, timeZone) };
    const text = changed.notice === "owed" ? tp("movedAndTold", moved) : t("moved", moved);
    const undo = {
      label: t("undo"),
      onAct: () =>
        send(
          { ...appointment, start },
          {
            appointmentId: appointment.id,
            start: appointment.start,
            professionalId: appointment.professionalId,
            outsideHours: true,
            ...(appointment.overbookedText
              ? { overbook: true, overbookReason: to("backAgain") }
              : {}),
            ...{ expectedVersion: changed.version, undoes: true },
          },
        ),
    };
    toast("success", text, undo, undoes ? undefined : noticeOf(appointment, changed));
  }

  return {
    refused,
    forget: () => setRefused(null),
    retry: (appointment: AgendaEvent, request: Omit<MoveRequest, "appointmentId">) =>
      send(appointment, { appointmentId: appointment.id, ...request }),
    drag: async (appointment: AgendaEvent, { revert, ...to }: AgendaMove) => {
      const request = { appointmentId: appointment.id, ...to };
      const moved = await send(appointment, { ...request, expectedVersion: appointment.version });
      if (!moved) revert();
    },
  };
}

export type Moves = ReturnType<typeof useMoves>;

function refusalOf(
  appointment: AgendaEvent,
  { start, professionalId, outsideHours = false }: MoveRequest,
  { code, detail }: ActionFailure,
): RefusedMove {
  return {
    ...{ appointment, wantedStart: start, outsideHours, code },
    ...(professionalId ? { wantedProfessionalId: professionalId } : {}),
    alternatives: alternativesOf(detail),
    overbook: overbookRoomOf(detail),
  };
}
