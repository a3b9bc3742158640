"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { ModeSet } from "@/lib/availability/set-availability-mode";
import type { AvailabilityMode } from "@/lib/core/scheduling/context";

/** Somebody who attends, with where their bookable hours come from. */
export type WorkingChoice = {
  readonly id: string;
  readonly name: string;
  readonly mode: AvailabilityMode;
};

/** The gate's action with the tenant's address bound. */
export type SetMode = CalledAction<ModeSet>;

/** Shows a mode as soon as it is chosen, takes it back where it was refused, and undoes it where it was not meant. */
export function useModes(action: SetMode) {
  const t = useTranslations("openings");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [chosen, setChosen] = useState<Readonly<Record<string, AvailabilityMode>>>({});

  function change(who: WorkingChoice, mode: AvailabilityMode, expectedMode: AvailabilityMode) {
    setChosen((before) => ({ ...before, [who.id]: mode }));
    startTransition(async () => {
      const answer = await action(null, { professionalId: who.id, mode, expectedMode });
      if (answer.ok) {
        toast("success", t("modeSet", { name: who.name, mode: t(`mode.${mode}`) }), {
          label: t("undo"),
          onAct: () => change(who, expectedMode, mode),
        });
      } else {
        toast("error", errorText(answer.code));
      }
      // From here on what the page says holds.
      setChosen(({ [who.id]: _, ...others }) => others);
    });
  }

  return {
    isPending,
    modeOf: (who: WorkingChoice) => chosen[who.id] ?? who.mode,
    set: (who: WorkingChoice, mode: AvailabilityMode) =>
      change(who, mode, chosen[who.id] ?? who.mode),
  };
}
