"use client";

import { useTranslations } from "next-intl";
import { MarkConflicts } from "@/components/day-list/mark-conflicts";
import type { Region } from "@/components/day-list/offline-texts";
import { WaitingMarks } from "@/components/day-list/waiting-marks";
import { Alert } from "@/components/ui/alert";
import type { useKeptDay } from "./use-kept-day";

type Props = {
  readonly kept: ReturnType<typeof useKeptDay>;
  readonly region: Region;
  readonly nowMs: number;
};

/** What became of the marks of this device: not kept, done, refused, or still waiting. */
export function KeptNews({ kept, region, nowMs }: Props) {
  const t = useTranslations("offline");
  const { day, contact, failed, done, conflicts, marks, waiting, ofOthers } = kept;
  return (
    <>
      {failed ? (
        <Alert tone="error" role="alert">
          {t("failed")}
        </Alert>
      ) : null}
      {done > 0 ? (
        <Alert tone="success" role="status">
          {t("sent", { count: done })}
        </Alert>
      ) : null}
      <MarkConflicts
        {...{ conflicts, region, nowMs }}
        onInsist={day.insist}
        onDiscard={day.discard}
      />
      <WaitingMarks
        {...{ marks, ofOthers, region }}
        count={waiting}
        needsLogin={contact.state === "login"}
      />
    </>
  );
}
