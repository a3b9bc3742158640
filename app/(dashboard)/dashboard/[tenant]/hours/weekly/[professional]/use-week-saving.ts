"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { answerOf } from "@/components/ui/answer-of";
import { useToast } from "@/components/ui/toast";
import type { ChangedMeanwhile, SavedWeek } from "@/lib/availability/replace-weekly-hours";
import type { StandingDetail } from "@/lib/availability/standing-detail";
import type { ActionFailure } from "@/lib/core/action-state";
import { draftOf, plansOf, type WeekDraft } from "@/lib/core/week/draft";
import { inputOf } from "@/lib/core/week/edit-draft";
import { mergeWeeks } from "@/lib/core/week/merge-weeks";
import type { WeekPlan } from "@/lib/core/week/plan";

type Options = {
  readonly professionalId: string;
  readonly saved: SavedWeek;
  readonly draft: WeekDraft;
  readonly action: BoundAction<SavedWeek>;
  /** What a browser without scripts was answered. */
  readonly answered: ActionFailure | null;
  readonly onDraft: (draft: WeekDraft) => void;
};

export type Refusal =
  | { readonly kind: "standing"; readonly detail: StandingDetail }
  | { readonly kind: "conflict"; readonly detail: ChangedMeanwhile }
  | { readonly kind: "other"; readonly code: string };

type Wanted = { readonly draft: WeekDraft; readonly isUndo: boolean };

/** Saves a draft, asks what has to be asked first, and takes a saved one back. */
export function useWeekSaving({
  professionalId,
  draft,
  action,
  answered,
  onDraft,
  ...options
}: Options) {
  const t = useTranslations("week");
  const toast = useToast();
  const [saved, setSaved] = useState(options.saved);
  const [refusal, setRefusal] = useState<Refusal | null>(() => answered && refusalOf(answered));
  const [fields, setFields] = useState(answered?.fields ?? {});
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [isPending, startTransition] = useTransition();

  function send(wish: Wanted, base: SavedWeek, confirmedStanding?: number) {
    setWanted(wish);
    startTransition(async () => {
      const answer = await answerOf(() =>
        action(null, {
          ...inputOf(wish.draft),
          ...{ professionalId, expectedRevision: base.revision, confirmedStanding },
        }),
      );
      setFields(answer.ok ? {} : (answer.fields ?? {}));
      if (!answer.ok) return setRefusal(refusalOf(answer));
      setRefusal(null);
      setSaved(answer.value);
      if (wish.isUndo) {
        onDraft(wish.draft);
        return toast("info", t("restored"));
      }
      const before = { draft: draftOf(base.plans), isUndo: true };
      toast("success", t("saved"), {
        label: t("undo"),
        onAct: () => send(before, answer.value),
      });
    });
  }

  function adopt(theirs: ChangedMeanwhile, plans: readonly WeekPlan[]) {
    setSaved(theirs);
    setRefusal(null);
    onDraft(draftOf(plans));
  }

  return {
    isPending,
    refusal,
    fields,
    saved,
    save: () => send({ draft, isUndo: false }, saved),
    confirm: (count: number) => wanted && send(wanted, saved, count),
    forget: () => setRefusal(null),
    mergedWith: (theirs: ChangedMeanwhile) => mergeWeeks(saved.plans, plansOf(draft), theirs.plans),
    merge(theirs: ChangedMeanwhile, merged: readonly WeekPlan[]) {
      adopt(theirs, merged);
      toast("info", t("merged"));
    },
    takeTheirs: (theirs: ChangedMeanwhile) => adopt(theirs, theirs.plans),
    keepMine(theirs: ChangedMeanwhile) {
      setSaved(theirs);
      send({ draft, isUndo: false }, theirs);
    },
  };
}

function refusalOf({ code, detail }: ActionFailure): Refusal {
  if (code === "confirmation_needed") {
    return { kind: "standing", detail: detail as StandingDetail };
  }
  if (code === "version_conflict") return { kind: "conflict", detail: detail as ChangedMeanwhile };
  return { kind: "other", code };
}
