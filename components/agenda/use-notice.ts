"use client";

import { useTranslations } from "next-intl";
import { answerOf } from "@/components/ui/answer-of";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { ActionState } from "@/lib/core/action-state";
import type { AgendaEvent } from "./agenda-event";
import type { Changed } from "./bound-action";

type NoticeAction = (
  previous: null,
  input: { readonly appointmentId: string; readonly expectedVersion: number },
) => Promise<ActionState<null>>;

/** Keeps the message about a change back, or sends it after all. */
export type NoticeActions = { readonly withhold: NoticeAction; readonly tell: NoticeAction };

/** What can be decided otherwise about telling the client of a change, as an action of the notice about it. */
export function useNotice(actions: NoticeActions) {
  const t = useTranslations("panel");
  const toast = useToast();
  const errorText = useErrorText();

  async function send(action: NoticeAction, request: Parameters<NoticeAction>[1], text: string) {
    const answer = await answerOf(() => action(null, request));
    if (answer.ok) toast("success", text);
    else toast("warning", errorText(answer.code));
  }

  return ({ id, clientName: client }: AgendaEvent, { version, notice }: Changed) => {
    const request = { appointmentId: id, expectedVersion: version };
    switch (notice) {
      case "owed":
        return {
          label: t("dontTell"),
          onAct: () => send(actions.withhold, request, t("notToldAfterAll", { client })),
        };
      case "withheld":
        return {
          label: t("tellAfterAll"),
          onAct: () => send(actions.tell, request, t("toldAfterAll", { client })),
        };
      default:
        return undefined;
    }
  };
}
