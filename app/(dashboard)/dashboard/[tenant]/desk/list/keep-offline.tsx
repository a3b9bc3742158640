"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { endOf, regionOfList, timeOf } from "@/components/day-list/offline-texts";
import { Alert } from "@/components/ui/alert";
import { buttonClass } from "@/components/ui/button";
import { chooseHere, chosenHere } from "@/lib/offline-marks/device/choice";
import { keptList } from "@/lib/offline-marks/device/kept-list";
import {
  canWorkOffline,
  listWorker,
  startWorker,
  stopWorker,
} from "@/lib/offline-marks/device/worker";
import { KeepQuestion } from "./keep-question";
import { KeptNews } from "./kept-news";
import { useKeptDay } from "./use-kept-day";

type Place = {
  readonly slug: string;
  readonly seat: string;
  /** Of the server that made the page; empty under `next dev`. */
  readonly build: string;
  /** When the page was read, in epoch milliseconds: what it shows newly is kept newly. */
  readonly readAtMs: number;
  readonly timeZone: string;
  readonly country: string;
};

/** Whether this device keeps the list, once the person has said so, and what of it waits or needs a decision. */
export function KeepOffline(place: Place) {
  const { slug, seat } = place;
  /** Undefined until they are asked; null until it is known whether they were. */
  const [choice, setChoice] = useState<boolean | undefined | null>(null);
  useEffect(() => {
    if (canWorkOffline()) setChoice(chosenHere(slug, seat));
  }, [slug, seat]);

  async function choose(isOn: boolean) {
    chooseHere(slug, seat, isOn);
    setChoice(isOn);
    if (!isOn) await Promise.all([keptList.forget(slug), stopWorker(listWorker(slug))]);
  }

  if (choice === null) return null;
  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      <Kept key={String(choice)} {...place} keeps={choice === true}>
        <KeepQuestion choice={choice} onChoose={choose} />
      </Kept>
    </div>
  );
}

type KeptProps = Place & {
  readonly keeps: boolean;
  /** Turns it on and off. */
  readonly children: ReactNode;
};

/** Marks that wait are sent whether the list is still kept or not. */
function Kept({ keeps, children, ...place }: KeptProps) {
  const { slug, seat, build, readAtMs } = place;
  const t = useTranslations("offline");
  const locale = useLocale();
  const kept = useKeptDay({ slug, seat, keeps });
  const { day, list, contact } = kept;
  const region = regionOfList(place, locale);
  const isAway = contact.state === "away";
  const start = useEffectEvent(() => {
    const theme = document.documentElement.dataset.theme ?? "";
    // Without it the list is still kept: only the page to open it would be missing.
    if (keeps) startWorker(listWorker(slug), { build, locale, theme }).catch(() => {});
  });
  useEffect(() => start(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when the page was read again
  useEffect(() => void day.look(), [day, readAtMs]);
  return (
    <>
      <KeptNews {...{ kept, region }} nowMs={readAtMs} />
      {keeps && isAway ? (
        <Alert tone="warning" role="status">
          <p className="mb-3">{t("cutHere")}</p>
          <a href={`/dashboard/${slug}/desk/list/offline`} className={buttonClass({})}>
            {t("openKept")}
          </a>
        </Alert>
      ) : null}
      {keeps && !isAway ? (
        <div className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <p role="status">
            {list
              ? t("keptUntil", {
                  time: timeOf(list.readAt, region),
                  until: t("untilAt", endOf(list, region)),
                })
              : t("keeping")}
          </p>
          {children}
        </div>
      ) : (
        children
      )}
    </>
  );
}
