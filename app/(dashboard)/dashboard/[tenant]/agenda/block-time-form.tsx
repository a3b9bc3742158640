"use client";

import { useTranslations } from "next-intl";
import { useAgendaNavigation } from "@/components/agenda/agenda-navigation";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { NotedTimeOff } from "@/lib/availability/add-time-off";
import { addDays, isLocalDate } from "@/lib/core/time/civil";
import type { Place } from "../hours/standing-list";
import { StandingQuestion } from "../hours/time-off/standing-question";
import { type TimeFields, TimeRangeFields } from "./time-range-fields";

type Props = {
  readonly fields: TimeFields;
  readonly closedSearch: string;
  readonly place: Place;
  readonly addAction: BoundAction<NotedTimeOff>;
  readonly removeAction: CalledAction<unknown>;
};

/** Nobody can book a professional, or anybody, in a stretch of one day; undone with one touch. */
export function BlockTimeForm({ fields, closedSearch, place, addAction, removeAction }: Props) {
  const t = useTranslations("panel");
  const toast = useToast();
  const errorText = useErrorText();
  const { close, refresh } = useAgendaNavigation();

  async function undo(timeOffId: string) {
    const answer = await removeAction(null, { timeOffId });
    toast(answer.ok ? "info" : "error", answer.ok ? t("unblocked") : errorText(answer.code));
    refresh();
  }

  return (
    <ActionForm
      action={addAction}
      fieldOfCode={{ too_far_ahead: "from", time_skipped: "start", in_the_past: "from" }}
      onSuccess={({ id, standingAppointments: count }) => {
        const text = count > 0 ? t("blockedStanding", { count }) : t("blocked");
        toast("success", text, { label: t("undo"), onAct: () => undo(id) });
        close(closedSearch);
      }}
    >
      <TimeRangeFields
        fields={fields}
        names={{ who: "who", date: "from", start: "start", end: "end" }}
      >
        {({ date, end }) => (
          <input
            type="hidden"
            name="to"
            value={end === "00:00" && isLocalDate(date) ? addDays(date, 1) : date}
          />
        )}
      </TimeRangeFields>
      <TextField
        name="reason"
        label={t("blockReason")}
        hint={t("blockReasonHint")}
        maxLength={200}
        autoComplete="off"
      />
      <StandingQuestion place={place} confirm={t("blockAnyway")} />
      <SubmitButton block size="lg">
        {t("block")}
      </SubmitButton>
    </ActionForm>
  );
}
