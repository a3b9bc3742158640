"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/ui-texts";
import { applyAnyway } from "@/lib/core/offline/apply-anyway";
import type { AppointmentNow, Conflict } from "@/lib/core/offline/mark-answer";
import { formatShortDate, formatTime } from "@/lib/format/date-time";
import { type Region, timeOf } from "./offline-texts";

type Props = {
  readonly conflicts: readonly Conflict[];
  readonly region: Region;
  readonly nowMs: number;
  readonly onInsist: (conflict: Conflict) => void;
  readonly onDiscard: (conflict: Conflict) => void;
};

/** Marks that the server did not take: what was noted, how the appointment stands now, and the choice. */
export function MarkConflicts({ conflicts, region, nowMs, onInsist, onDiscard }: Props) {
  const t = useTranslations("offline");
  const errorText = useErrorText();
  if (conflicts.length === 0) return null;
  return (
    <Alert
      tone="error"
      role="alert"
      title={t("conflictsTitle", { count: conflicts.length })}
      className="text-base-content"
    >
      <p>{t("conflictsHint")}</p>
      <ul className="mt-3 flex flex-col gap-3">
        {conflicts.map((conflict) => {
          const { key, marks, now, code } = conflict;
          const [first] = marks;
          const noted = marks.map(({ step, madeAtMs }) =>
            t("notedAt", {
              step: t(`steps.${step}`),
              time: formatTime(madeAtMs, region.locale, region.timeZone),
            }),
          );
          const mayInsist = applyAnyway(marks, now, nowMs, () => "").length > 0;
          return (
            <li key={key} className="flex flex-col gap-2 rounded-box bg-base-100 p-4">
              <p className="font-semibold break-words">
                {first ? `${timeOf(first.start, region)} · ${first.name}` : t("unreadable")}
              </p>
              {first ? <p>{t("noted", { steps: noted.join(", ") })}</p> : null}
              {first ? <Standing now={now} start={first.start} region={region} /> : null}
              {speakForThemselves.has(code) ? null : <p>{errorText(code)}</p>}
              <div className="flex flex-wrap gap-2">
                {mayInsist ? (
                  <Button variant="secondary" onClick={() => onInsist(conflict)}>
                    {t("insist")}
                  </Button>
                ) : null}
                <Button variant="quiet" onClick={() => onDiscard(conflict)}>
                  {t("discard")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

type StandingProps = {
  readonly now: AppointmentNow | null;
  /** When it was to be, for who noted it. */
  readonly start: string;
  readonly region: Region;
};

function Standing({ now, start, region }: StandingProps) {
  const [t, ta] = [useTranslations("offline"), useTranslations("agenda")];
  if (!now) return <p>{t("gone")}</p>;
  const { professional, by } = now;
  const status = ta(`status.${now.status}`);
  const { locale, timeZone } = region;
  const at = Date.parse(now.start);
  return (
    <p>
      {at === Date.parse(start)
        ? t("now", { status })
        : t("nowAt", {
            ...{ status, professional, start: formatTime(at, locale, timeZone) },
            date: formatShortDate(at, locale, timeZone),
          })}
      {". "}
      {by ? t("changedBy", { name: by }) : null}
    </p>
  );
}

/** How the appointment stands says it all. */
const speakForThemselves: ReadonlySet<string> = new Set([
  "version_conflict",
  "illegal_transition",
  "not_found",
]);
