"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { ActionState } from "@/lib/core/action-state";
import type { AgendaEvent } from "./agenda-event";
import { useAgendaNavigation } from "./agenda-navigation";
import type { AgendaResize } from "./calendar-props";

type ResizeRequest = {
  readonly appointmentId: string;
  readonly end: string;
  readonly outsideHours?: boolean;
  readonly expectedVersion?: number;
};

/** The gate's action with the tenant's address bound. */
export type ResizeAction = (
  previous: null,
  input: ResizeRequest,
) => Promise<ActionState<{ readonly version: number }>>;

export type RefusedResize = {
  readonly appointment: AgendaEvent;
  readonly wantedEnd: string;
  readonly code: string;
};

/** Makes appointments longer or shorter, tells how it went, and keeps what was refused for whoever shows it. */
export function useResizes(action: ResizeAction) {
  const [t, ta] = [useTranslations("agendaView"), useTranslations("agenda")];
  const toast = useToast();
  const { refresh } = useAgendaNavigation();
  const [refused, setRefused] = useState<RefusedResize | null>(null);

  async function send(appointment: AgendaEvent, request: ResizeRequest): Promise<boolean> {
    const answer = await action(null, request);
    if (answer.ok) {
      setRefused(null);
      tell(appointment, request.end, answer.value.version);
      refresh();
      return true;
    }
    if (answer.code === "version_conflict") refresh();
    setRefused({ appointment, wantedEnd: request.end, code: answer.code });
    return false;
  }

  function tell(appointment: AgendaEvent, end: string, version: number) {
    const minutes = Math.round((Date.parse(end) - Date.parse(appointment.start)) / 60_000);
    const back = { end: appointment.end, expectedVersion: version, outsideHours: true };
    toast("success", t("resized", { client: appointment.clientName, minutes }), {
      label: ta("undo"),
      onAct: () => send({ ...appointment, end }, { appointmentId: appointment.id, ...back }),
    });
  }

  return {
    refused,
    forget: () => setRefused(null),
    insist: ({ appointment, wantedEnd }: RefusedResize) =>
      send(appointment, { appointmentId: appointment.id, end: wantedEnd, outsideHours: true }),
    drag: async (appointment: AgendaEvent, { end, revert }: AgendaResize) => {
      const request = { appointmentId: appointment.id, end };
      const resized = await send(appointment, { ...request, expectedVersion: appointment.version });
      if (!resized) revert();
    },
  };
}

export type Resizes = ReturnType<typeof useResizes>;
