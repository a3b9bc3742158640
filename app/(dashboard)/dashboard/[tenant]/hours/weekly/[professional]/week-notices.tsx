"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { useErrorText } from "@/components/ui/ui-texts";
import type { Place } from "../../standing-list";
import { StandingQuestion } from "../standing-question";
import { ConflictNotice } from "./conflict-notice";
import type { useWeekSaving } from "./use-week-saving";

type Props = {
  readonly saving: ReturnType<typeof useWeekSaving>;
  readonly place: Place;
};

/** Why the hours were not saved, and what can be done about it. */
export function WeekNotices({ saving, place }: Props) {
  const { refusal } = saving;
  const errorText = useErrorText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) notice.current?.scrollIntoView({ block: "nearest" });
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div ref={notice} className="scroll-mb-24">
      {refusal.kind === "standing" ? (
        <StandingQuestion
          detail={refusal.detail}
          place={place}
          isPending={saving.isPending}
          onConfirm={() => saving.confirm(refusal.detail.standingAppointments)}
          onClose={saving.forget}
        />
      ) : null}
      {refusal.kind === "conflict" ? (
        <ConflictNotice
          before={saving.saved.plans}
          theirs={refusal.detail}
          canMerge={saving.mergedWith(refusal.detail) !== undefined}
          locale={place.locale}
          timeZone={place.timeZone}
          onMerge={() => {
            const merged = saving.mergedWith(refusal.detail);
            if (merged) saving.merge(refusal.detail, merged);
          }}
          onTakeTheirs={() => saving.takeTheirs(refusal.detail)}
          onKeepMine={() => saving.keepMine(refusal.detail)}
        />
      ) : null}
      {refusal.kind === "other" ? (
        <Alert tone="error" role="alert">
          {errorText(refusal.code)}
        </Alert>
      ) : null}
    </div>
  );
}
