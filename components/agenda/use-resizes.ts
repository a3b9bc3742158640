"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { answerOf } from "@/components/ui/answer-of";
import { useToast } from "@/components/ui/toast";
import type { ActionState } from "@/lib/core/action-state";
import type { AgendaEvent } from "./agenda-event";
import { useAgendaNavigation } from "./agenda-navigation";
import type { Changed } from "./bound-action";
import type { AgendaResize } from "./calendar-props";
import { type NoticeActions, useNotice } from "./use-notice";

type ResizeRequest = {
  readonly appointmentId: string;
  readonly end: string;
  readonly outsideHours?: boolean;
  readonly expectedVersion?: number;
  /** Takes the one before it back. */
  readonly undoes?: boolean;
};

/** The gate's action with the tenant's address bound. */
export type ResizeAction = (previous: null, input: ResizeRequest) => Promise<ActionState<Changed>>;

export type RefusedResize = {
  readonly appointment: AgendaEvent;
  readonly wantedEnd: string;
  readonly code: string;
};

/** Makes appointments longer or shorter, tells how it went, and keeps what was refused for whoever shows it. */
export function useResizes(action: ResizeAction, notices: NoticeActions) {
  const [t, ta] = [useTranslations("agendaView"), useTranslations("agenda")];
  const toast = useToast();
  const { refresh } = useAgendaNavigation();
  const noticeOf = useNotice(notices);
  const [refused, setRefused] = useState<RefusedResize | null>(null);
  // One may go on before the screen knows of the change before.
  const versions = useRef(new Map<string, number>());

  async function send(appointment: AgendaEvent, request: ResizeRequest): Promise<boolean> {
    const answer = await answerOf(() => action(null, request));
    if (answer.ok) {
      setRefused(null);
      versions.current.set(appointment.id, answer.value.version);
      tell(appointment, request, answer.value);
      refresh();
      return true;
    }
    if (answer.code === "version_conflict") refresh();
    setRefused({ appointment, wantedEnd: request.end, code: answer.code });
    return false;
  }

  function tell(appointment: AgendaEvent, { end, undoes }: ResizeRequest, changed: Changed) {
    const minutes = Math.round((Date.parse(end) - Date.parse(appointment.start)) / 60_000);
    const back = { end: appointment.end, expectedVersion: changed.version, outsideHours: true };
    const undo = {
      label: ta("undo"),
      onAct: () =>
        send({ ...appointment, end }, { appointmentId: appointment.id, ...back, undoes: true }),
    };
    const notice = undoes ? undefined : noticeOf(appointment, changed);
    toast("success", t("resized", { client: appointment.clientName, minutes }), undo, notice);
  }

  return {
    refused,
    forget: () => setRefused(null),
    insist: ({ appointment, wantedEnd }: RefusedResize) =>
      send(appointment, { appointmentId: appointment.id, end: wantedEnd, outsideHours: true }),
    drag: async (appointment: AgendaEvent, { end, revert }: AgendaResize) => {
      const { id, version } = appointment;
      const expectedVersion = Math.max(version, versions.current.get(id) ?? version);
      const resized = await send(appointment, { appointmentId: id, end, expectedVersion });
      if (!resized) revert();
    },
  };
}

export type Resizes = ReturnType<typeof useResizes>;
