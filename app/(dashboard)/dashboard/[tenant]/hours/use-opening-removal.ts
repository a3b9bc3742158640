"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { type StandingDetail, standingIn } from "@/lib/availability/standing-detail";

export type Opening = {
  readonly id: string;
  readonly professionalId: string;
  /** Null: the main place. */
  readonly siteId: string | null;
  readonly start: string;
  readonly end: string;
};

export type AskedRemoval = {
  readonly opening: Opening;
  /** What was booked in it. */
  readonly standing: StandingDetail;
};

/** Removes openings, asks first where something is booked in them, and opens again what was removed. */
export function useOpeningRemoval(
  openings: readonly Opening[],
  action: CalledAction<{ readonly standingAppointments: number }>,
  restoreAction: CalledAction<unknown>,
) {
  const t = useTranslations("openings");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [asked, ask] = useState<AskedRemoval | null>(null);
  const [removed, setRemoved] = useState<readonly Opening[]>([]);
  const gone = removed.filter(({ id }) => openings.every((each) => each.id !== id));

  function remove(opening: Opening, confirmedStanding?: number) {
    startTransition(async () => {
      const answer = await action(null, { openingId: opening.id, confirmedStanding });
      const standing = answer.ok ? null : standingIn(answer.detail);
      if (standing) return ask({ opening, standing });
      ask(null);
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => [...before, opening]);
      const { standingAppointments: count } = answer.value;
      const undoing = { label: t("undo"), onAct: () => restore(opening) };
      if (count > 0) toast("warning", t("removedStanding", { count }), undoing);
      else toast("success", t("removed"), undoing);
    });
  }

  function restore({ id, professionalId, siteId, start, end }: Opening) {
    startTransition(async () => {
      const stretch = { professionalId, siteId, start, end };
      const answer = await restoreAction(null, { openings: [stretch] });
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => before.filter((each) => each.id !== id));
      toast("info", t("restored"));
    });
  }

  return {
    isPending,
    asked,
    shown: [...openings, ...gone].sort(byStart),
    isRemoved: ({ id }: Opening) => gone.some((each) => each.id === id),
    remove: (opening: Opening) => remove(opening),
    confirm: () => asked && remove(asked.opening, asked.standing.standingAppointments),
    forget: () => ask(null),
    restore,
  };
}

function byStart(a: Opening, b: Opening): number {
  return (
    Date.parse(a.start) - Date.parse(b.start) || a.professionalId.localeCompare(b.professionalId)
  );
}
