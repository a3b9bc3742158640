"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import type { IconName } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction, Changed } from "./bound-action";

export type Step = "accept" | "arrive" | "start" | "complete" | "miss";

type Props = {
  readonly appointmentId: string;
  /** What may happen to it now, the likeliest first. */
  readonly steps: readonly Step[];
  readonly acceptAction: BoundAction<Changed>;
  readonly stepAction: BoundAction<Changed>;
};

/** One button for each thing that may happen to an appointment now. */
export function StatusSteps({ appointmentId, steps, acceptAction, stepAction }: Props) {
  const t = useTranslations("agenda");
  return (
    <div className="flex flex-wrap gap-2">
      {steps.map((step, index) => (
        <ActionForm
          key={step}
          action={step === "accept" ? acceptAction : stepAction}
          className="grow"
        >
          <input type="hidden" name="appointmentId" value={appointmentId} />
          <input type="hidden" name="step" value={step} />
          <SubmitButton block variant={index === 0 ? "primary" : "secondary"} icon={icons[step]}>
            {t(step)}
          </SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}

const icons: Record<Step, IconName> = {
  accept: "check",
  arrive: "user",
  start: "play",
  complete: "checkCircle",
  miss: "alert",
};
