"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useKeptDay } from "@/app/(dashboard)/dashboard/[tenant]/desk/list/use-kept-day";
import { MarkConflicts } from "@/components/day-list/mark-conflicts";
import { regionOfList } from "@/components/day-list/offline-texts";
import { WaitingMarks } from "@/components/day-list/waiting-marks";
import { Alert } from "@/components/ui/alert";
import { nowMs } from "@/lib/clock";
import { NoList } from "./no-list";
import { OfflineHeader } from "./offline-header";
import { OfflineSheets } from "./offline-sheets";

type Props = { readonly slug: string };

/** The day as this device keeps it, with what may be noted on it whether there is a connection or not. */
export function OfflineDay({ slug }: Props) {
  const t = useTranslations("offline");
  const language = useLocale();
  const { day, list, contact, ...kept } = useKeptDay({ slug, seat: undefined, keeps: true });
  const now = useNow();
  const liveHref = `/dashboard/${slug}/desk/list`;
  if (!list) {
    return (
      <NoList {...{ contact, liveHref }} waits={kept.waiting + kept.ofOthers} onLook={day.look} />
    );
  }
  const region = regionOfList(list, language);
  return (
    <>
      <OfflineHeader {...{ list, contact, region, liveHref }} />
      <div className="mb-6 flex flex-col gap-3 empty:hidden">
        {kept.failed ? (
          <Alert tone="error" role="alert">
            {t("failed")}
          </Alert>
        ) : null}
        {kept.done > 0 ? (
          <Alert tone="success" role="status">
            {t("sent", { count: kept.done })}
          </Alert>
        ) : null}
        <MarkConflicts
          conflicts={kept.conflicts}
          {...{ region, nowMs: now }}
          onInsist={day.insist}
          onDiscard={day.discard}
        />
        <WaitingMarks
          marks={kept.marks}
          count={kept.waiting}
          ofOthers={kept.ofOthers}
          needsLogin={contact.state === "login"}
          region={region}
        />
      </div>
      <OfflineSheets
        {...{ list, region, nowMs: now, marks: kept.marks }}
        onNote={day.note}
        onTakeBack={day.takeBack}
      />
    </>
  );
}

/** What may be noted changes as time goes by. */
function useNow(): number {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
