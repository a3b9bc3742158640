"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAgendaNavigation } from "@/components/agenda/agenda-navigation";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { OpenedHours } from "@/lib/availability/open-stretches";
import { standingIn } from "@/lib/availability/standing-detail";
import { type TimeFields, TimeRangeFields } from "./time-range-fields";

type Props = {
  readonly fields: TimeFields;
  readonly closedSearch: string;
  readonly openAction: BoundAction<OpenedHours & { readonly leftOut: number }>;
  readonly removeAction: CalledAction<unknown>;
};

/** A professional can be booked in a stretch of one day, whatever the usual hours; undone with one touch. */
export function OpenTimeForm({ fields, closedSearch, openAction, removeAction }: Props) {
  const t = useTranslations("panel");
  const toast = useToast();
  const errorText = useErrorText();
  const { close, refresh } = useAgendaNavigation();
  const [isInTheWay, setInTheWay] = useState(false);

  async function undo(batchId: string) {
    const answer = await removeAction(null, { batchId });
    const standing = answer.ok ? null : standingIn(answer.detail);
    if (standing) {
      return toast("warning", t("openStanding", { count: standing.standingAppointments }));
    }
    toast(answer.ok ? "info" : "error", answer.ok ? t("reclosed") : errorText(answer.code));
    refresh();
  }

  return (
    <ActionForm
      action={openAction}
      fieldOfCode={{ too_far_ahead: "dates" }}
      onFailure={({ code }) => setInTheWay(code === "openings_conflict")}
      onSuccess={({ batchId }) => {
        toast("success", t("opened"), { label: t("undo"), onAct: () => undo(batchId) });
        close(closedSearch);
      }}
    >
      {isInTheWay ? (
        <CheckboxField name="openDoubtful" label={t("openAnyway")} hint={t("openAnywayHint")} />
      ) : null}
      <TimeRangeFields
        fields={fields}
        names={{
          ...{ who: "professionalIds", date: "dates" },
          ...{ start: "windows.0.start", end: "windows.0.end" },
        }}
      />
      <p className="text-muted">{t("openHint")}</p>
      <SubmitButton block size="lg">
        {t("open")}
      </SubmitButton>
    </ActionForm>
  );
}
