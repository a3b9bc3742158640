"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { ActionFailure, ActionState } from "@/lib/core/action-state";
import type { AgendaMove } from "./agenda-calendar";
import type { AgendaEvent } from "./agenda-event";
import { useAgendaNavigation } from "./agenda-navigation";
import { type Alternative, alternativesOf } from "./alternatives";
import { type OverbookRoom, overbookRoomOf } from "./overbook-room";
import { shortMoment } from "./short-moment";

export type MoveRequest = {
  readonly appointmentId: string;
  readonly start: string;
  readonly professionalId?: string;
  readonly siteId?: string | null;
  readonly outsideHours?: boolean;
  readonly overbook?: boolean;
  readonly overbookReason?: string;
  readonly expectedVersion?: number;
};

/** The gate's action with the tenant's address bound. */
export type MoveAction = (
  previous: null,
  input: MoveRequest,
) => Promise<ActionState<{ readonly version: number }>>;

export type RefusedMove = {
  readonly appointment: AgendaEvent;
  readonly wantedStart: string;
  /** Whether they had insisted on a time outside of hours. */
  readonly outsideHours: boolean;
  readonly code: string;
  readonly alternatives: readonly Alternative[];
  /** To who may overbook. */
  readonly overbook: OverbookRoom | null;
};

/** Moves appointments, tells how it went, and keeps what was refused for whoever shows it. */
export function useMoves(action: MoveAction, locale: string, timeZone: string) {
  const [t, to] = [useTranslations("agenda"), useTranslations("overbook")];
  const toast = useToast();
  const { refresh } = useAgendaNavigation();
  const [refused, setRefused] = useState<RefusedMove | null>(null);

  async function send(appointment: AgendaEvent, request: MoveRequest): Promise<boolean> {
    const answer = await action(null, request);
    if (answer.ok) {
      setRefused(null);
      tell(appointment, request.start, answer.value.version);
      refresh();
      return true;
    }
    if (answer.code === "version_conflict") refresh();
    setRefused(refusalOf(appointment, request, answer));
    return false;
  }

  function tell(appointment: AgendaEvent, start: string, version: number) {
    const when = shortMoment(start, locale, timeZone);
    toast("success", t("moved", { client: appointment.clientName, when }), {
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
            expectedVersion: version,
          },
        ),
    });
  }

  return {
    refused,
    forget: () => setRefused(null),
    retry: (appointment: AgendaEvent, request: Omit<MoveRequest, "appointmentId">) =>
      send(appointment, { appointmentId: appointment.id, ...request }),
    drag: async (appointment: AgendaEvent, { start, revert }: AgendaMove) => {
      const request = { appointmentId: appointment.id, start };
      const moved = await send(appointment, { ...request, expectedVersion: appointment.version });
      if (!moved) revert();
    },
  };
}

export type Moves = ReturnType<typeof useMoves>;

function refusalOf(
  appointment: AgendaEvent,
  { start, outsideHours = false }: MoveRequest,
  { code, detail }: ActionFailure,
): RefusedMove {
  return {
    ...{ appointment, wantedStart: start, outsideHours, code },
    alternatives: alternativesOf(detail),
    overbook: overbookRoomOf(detail),
  };
}
