"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/ui-texts";
import type { CalledAction, Changed } from "./bound-action";

type Place = {
  readonly id: string;
  readonly version: number;
  readonly professionalId: string;
  readonly date: string;
  readonly time: string;
};

type Props = {
  /** Where the appointment is now, and where it was. */
  readonly appointment: Place;
  readonly before: Place;
  readonly action: CalledAction<Changed>;
  readonly onUndone: () => void;
};

/** Says that an appointment was moved, and moves it back on request. */
export function MovedNote({ appointment, before, action, onUndone }: Props) {
  const t = useTranslations("agenda");
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  function undo() {
    startTransition(async () => {
      const answer = await action(null, {
        appointmentId: before.id,
        start: `${before.date}T${before.time}`,
        professionalId: before.professionalId,
        expectedVersion: appointment.version,
        outsideHours: true,
      });
      if (answer.ok) onUndone();
      else setRefusal(answer.code);
    });
  }

  return (
    <Alert tone={refusal ? "warning" : "success"} role="status" className="col-span-full">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span>{refusal ? errorText(refusal) : t("movedHere")}</span>
        <Button size="sm" disabled={isPending} onClick={undo}>
          {t("undo")}
        </Button>
      </div>
    </Alert>
  );
}
