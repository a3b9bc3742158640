"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { MarkConflicts } from "./mark-conflicts";
import type { Region } from "./offline-texts";
import type { useKeptDay } from "./use-kept-day";
import { WaitingMarks } from "./waiting-marks";

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
