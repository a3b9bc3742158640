"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { type StandingDetail, standingIn } from "@/lib/availability/standing-detail";
import type { ActionState } from "@/lib/core/action-state";
import type { LocalDate } from "@/lib/core/time/civil";

export type HolidayRow = {
  readonly date: LocalDate;
  readonly name: string;
  /** Added by the practice. */
  readonly isOwn: boolean;
  /** Of the practice's own word on that date; null where it has none. */
  readonly ownId: string | null;
  readonly isClosed: boolean;
};

type Actions = {
  readonly save: CalledAction<{ readonly id: string }>;
  readonly remove: CalledAction<unknown>;
};

/** Works on a holiday, closes on it again, or takes back one of one's own; each can be undone. */
export function useHolidayChanges({ save, remove }: Actions) {
  const t = useTranslations("holidays");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [asked, ask] = useState<{ holiday: HolidayRow; standing: StandingDetail } | null>(null);

  /** Says what was done, and how to take it back; asks where appointments stand. */
  function settle(
    holiday: HolidayRow,
    answer: ActionState<unknown>,
    text: string,
    undo: () => Promise<ActionState<unknown>>,
  ) {
    const standing = answer.ok ? null : standingIn(answer.detail);
    if (standing) return ask({ holiday, standing });
    ask(null);
    if (!answer.ok) return toast("error", errorText(answer.code));
    const takeBack = () =>
      startTransition(async () => {
        const undone = await undo();
        toast(undone.ok ? "info" : "error", undone.ok ? t("restored") : errorText(undone.code));
      });
    toast("success", text, { label: t("undo"), onAct: takeBack });
  }

  function work(holiday: HolidayRow) {
    startTransition(async () => {
      const answer = await save(null, { kind: "works", date: holiday.date });
      const holidayId = answer.ok ? answer.value.id : "";
      const undo = () => insist(remove, { holidayId });
      settle(holiday, answer, t("worksSet", { name: holiday.name }), undo);
    });
  }

  /** An exception or a day of one's own. */
  function takeBack(holiday: HolidayRow, confirmedStanding?: number) {
    startTransition(async () => {
      const { ownId: holidayId, date, name, isOwn } = holiday;
      const answer = await remove(null, { holidayId, confirmedStanding });
      const undo = () =>
        insist(save, isOwn ? { kind: "closed", date, name } : { kind: "works", date });
      settle(holiday, answer, t(isOwn ? "removed" : "closedSet", { name }), undo);
    });
  }

  return {
    isPending,
    asked,
    work,
    takeBack: (holiday: HolidayRow) => takeBack(holiday),
    confirm: () => asked && takeBack(asked.holiday, asked.standing.standingAppointments),
    forget: () => ask(null),
  };
}

/** It was so before: how many appointments stand in it changes nothing. */
async function insist<T>(action: CalledAction<T>, input: object): Promise<ActionState<T>> {
  const first = await action(null, input);
  const confirmedStanding = first.ok ? undefined : standingIn(first.detail)?.standingAppointments;
  return confirmedStanding === undefined ? first : action(null, { ...input, confirmedStanding });
}
