"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { KeptNews } from "@/app/(dashboard)/dashboard/[tenant]/desk/list/kept-news";
import { useKeptDay } from "@/app/(dashboard)/dashboard/[tenant]/desk/list/use-kept-day";
import { regionOfList } from "@/components/day-list/offline-texts";
import { nowMs } from "@/lib/clock";
import { NoList } from "./no-list";
import { OfflineHeader } from "./offline-header";
import { OfflineSheets } from "./offline-sheets";

type Props = { readonly slug: string };

/** The day as this device keeps it, with what may be noted on it whether there is a connection or not. */
export function OfflineDay({ slug }: Props) {
  const language = useLocale();
  const kept = useKeptDay({ slug, seat: undefined, keeps: true });
  const { day, list, contact } = kept;
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
        <KeptNews {...{ kept, region }} nowMs={now} />
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
