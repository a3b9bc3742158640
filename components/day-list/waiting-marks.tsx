"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { Mark } from "@/lib/core/offline/mark";
import { formatTime } from "@/lib/format/date-time";
import type { Region } from "./offline-texts";

type Props = {
  /** Those that this device can read now. */
  readonly marks: readonly Mark[];
  readonly count: number;
  readonly ofOthers: number;
  /** Whether they wait for a login rather than for a connection. */
  readonly needsLogin: boolean;
  readonly region: Region;
};

/** What was noted and is not sent yet, one by one: nothing waits in silence. */
export function WaitingMarks({ marks, count, ofOthers, needsLogin, region }: Props) {
  const t = useTranslations("offline");
  return (
    <div role="status" className="flex flex-col gap-3 empty:hidden">
      {count > 0 ? (
        <Alert tone="warning" title={t("waiting", { count })}>
          <p>{t(needsLogin ? "waitingLogin" : "waitingHint")}</p>
          {marks.length > 0 ? (
            <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
              {marks.map(({ id, name, step, madeAtMs }) => (
                <li key={id} className="break-words">
                  {t("markOf", {
                    ...{ name, step: t(`steps.${step}`) },
                    time: formatTime(madeAtMs, region.locale, region.timeZone),
                  })}
                </li>
              ))}
            </ul>
          ) : null}
        </Alert>
      ) : null}
      {ofOthers > 0 ? <Alert tone="info">{t("ofOthers", { count: ofOthers })}</Alert> : null}
    </div>
  );
}
