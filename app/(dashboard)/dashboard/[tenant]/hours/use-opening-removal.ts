"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { standingIn } from "@/lib/availability/standing-detail";

export type Opening = {
  readonly id: string;
  readonly batchId: string;
  readonly professionalId: string;
  readonly start: string;
  readonly end: string;
};

export type AskedRemoval = {
  readonly openings: readonly Opening[];
  /** How many appointments stand inside; null while that is not known. */
  readonly standing: number | null;
};

/** Removes openings, asks first where appointments stand inside, and opens again what was removed. */
export function useOpeningRemoval(
  openings: readonly Opening[],
  action: CalledAction<{ readonly standingAppointments: number }>,
  restoreAction: CalledAction<unknown>,
) {
  const t = useTranslations("hours");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [asked, ask] = useState<AskedRemoval | null>(null);
  /** One group for each click. */
  const [removed, setRemoved] = useState<readonly (readonly Opening[])[]>([]);
  const gone = removed.flat().filter(({ id }) => openings.every((each) => each.id !== id));

  function remove(group: readonly Opening[], confirmedStanding?: number) {
    startTransition(async () => {
      const [first] = group;
      const which = group.length > 1 ? { batchId: first?.batchId } : { openingId: first?.id };
      const answer = await action(null, { ...which, confirmedStanding });
      const standing = answer.ok ? null : standingIn(answer.detail);
      if (standing !== null) return ask({ openings: group, standing });
      ask(null);
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => [...before, group]);
      const { standingAppointments: count } = answer.value;
      const undoing = { label: t("undo"), onAct: () => restore(group) };
      if (count > 0) toast("warning", t("removedStanding", { count }), undoing);
      else toast("success", t("removed", { count: group.length }), undoing);
    });
  }

  function restore(group: readonly Opening[]) {
    startTransition(async () => {
      const stretches = group.map(({ professionalId, start, end }) => ({
        ...{ professionalId, start, end },
      }));
      const answer = await restoreAction(null, { openings: stretches });
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => before.filter((each) => each !== group));
      toast("info", t("restored"));
    });
  }

  return {
    isPending,
    asked,
    shown: [...openings, ...gone].sort(byStart),
    isRemoved: ({ id }: Opening) => gone.some((each) => each.id === id),
    batchOf: ({ batchId }: Opening) => openings.filter((each) => each.batchId === batchId),
    remove,
    ask: (group: readonly Opening[]) => ask({ openings: group, standing: null }),
    confirm: () => asked && remove(asked.openings, asked.standing ?? undefined),
    forget: () => ask(null),
    undo: ({ id }: Opening) => {
      const group = removed.find((each) => each.some((opening) => opening.id === id));
      if (group) restore(group);
    },
  };
}

function byStart(a: Opening, b: Opening): number {
  return (
    Date.parse(a.start) - Date.parse(b.start) || a.professionalId.localeCompare(b.professionalId)
  );
}
