"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import type { IconName } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AppointmentStatus, transition } from "@/lib/core/appointments/status";
import type { BoundAction, Changed } from "./bound-action";
import { useOthersChange } from "./use-others-change";

export type Step = "accept" | "arrive" | "start" | "complete" | "miss";

type Props = {
  readonly appointmentId: string;
  readonly status: AppointmentStatus;
  /** What may happen to it now, the likeliest first. */
  readonly steps: readonly Step[];
  readonly acceptAction: BoundAction<Changed>;
  readonly stepAction: BoundAction<Changed>;
};

/** One button for each thing that may happen to an appointment now, and the way back from the last. */
export function StatusSteps({ appointmentId, status, steps, acceptAction, stepAction }: Props) {
  const t = useTranslations("agenda");
  const others = useOthersChange();
  // A new round of forms after each step: an older refusal says nothing about what comes next.
  const [round, setRound] = useState(0);
  const [isNoted, setNoted] = useState(false);
  const before = transition(status, "undo");
  const undo = { appointmentId, status, action: noting(stepAction, false) };

  // By the action itself: with its answer comes the new status, whose steps do not have the pressed form any more.
  function noting(action: BoundAction<Changed>, noted: boolean): BoundAction<Changed> {
    return async (previous, input) => {
      const answer = await action(previous, input);
      if (answer.ok) setRound((current) => current + 1);
      setNoted(answer.ok && noted);
      return answer;
    };
  }

  if (steps.length === 0 && !before.ok) return null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2 empty:hidden">
        {steps.map((step, index) => (
          <ActionForm
            key={`${round}-${step}`}
            action={step === "accept" ? noting(acceptAction, false) : noting(stepAction, true)}
            className="grow"
            onFailure={others.onFailure}
          >
            <input type="hidden" name="appointmentId" value={appointmentId} />
            <input type="hidden" name="step" value={step} />
            <SubmitButton block variant={index === 0 ? "primary" : "secondary"} icon={icons[step]}>
              {t(step)}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
      {before.ok && isNoted ? (
        <Alert tone="success" role="status">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <span>{t("noted", { status: t(`status.${status}`) })}</span>
            <UndoStep {...undo} label={t("undo")} />
          </div>
        </Alert>
      ) : null}
      {before.ok && !isNoted ? (
        <UndoStep {...undo} label={t("backTo", { status: t(`status.${before.value}`) })} isQuiet />
      ) : null}
    </div>
  );
}

type UndoProps = {
  readonly appointmentId: string;
  readonly status: AppointmentStatus;
  readonly label: string;
  readonly isQuiet?: boolean;
  readonly action: BoundAction<Changed>;
};

/** Takes back what brought the appointment to the status that is shown, and nothing newer. */
function UndoStep({ appointmentId, status, label, isQuiet, action }: UndoProps) {
  const others = useOthersChange();
  return (
    <ActionForm action={action} className="gap-2" onFailure={others.onFailure}>
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <input type="hidden" name="step" value="undo" />
      <input type="hidden" name="expectedStatus" value={status} />
      <SubmitButton
        size="sm"
        variant={isQuiet ? "quiet" : "secondary"}
        className="self-start"
        {...(isQuiet ? { icon: "arrowLeft" as const } : {})}
      >
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

const icons: Record<Step, IconName> = {
  accept: "check",
  arrive: "user",
  start: "play",
  complete: "checkCircle",
  miss: "alert",
};
