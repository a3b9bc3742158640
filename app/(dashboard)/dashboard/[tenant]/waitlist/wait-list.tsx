"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { professionalName } from "@/lib/core/professional-name";
import type { Weekday } from "@/lib/core/time/civil";
import { formatDate, formatMinuteOfDay, formatWeekday } from "@/lib/format/calendar-date";
import type { WaitlistView } from "@/lib/waitlist/load-waitlist";
import { CallWays } from "./call-ways";

type Props = {
  readonly waiting: readonly WaitlistView[];
  readonly locale: string;
  /** Of this page; with `?entry=` it shows what is free for somebody. */
  readonly href: string;
  readonly remove: CalledAction<unknown>;
  readonly restore: CalledAction<unknown>;
};

/** Everybody who waits, in the order to call them. */
export function WaitList({ waiting, locale, href, remove, restore }: Props) {
  const t = useTranslations("waitlist");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();

  function run(action: CalledAction<unknown>, entryId: string, onDone: () => void) {
    startTransition(async () => {
      const answer = await action(null, { entryId });
      if (answer.ok) onDone();
      else toast("error", errorText(answer.code));
    });
  }

  if (waiting.length === 0) {
    return (
      <EmptyState icon="users" title={t("none")}>
        {t("noneHint")}
      </EmptyState>
    );
  }
  return (
    <ol aria-busy={isPending} className="divide-y divide-base-300">
      {waiting.map((entry, index) => (
        <li key={entry.id} className="flex flex-wrap items-start justify-between gap-3 py-4">
          <div className="min-w-0 grow basis-60">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              <span className="min-w-0 break-words">
                <span className="text-muted tabular-nums">{index + 1}.</span> {entry.clientName}
              </span>
              {entry.levelName ? (
                <Badge tone="warning">
                  {entry.levelReason
                    ? t("levelBecause", { level: entry.levelName, reason: entry.levelReason })
                    : entry.levelName}
                </Badge>
              ) : null}
              {entry.offeredUntil ? <Badge tone="info">{t("answering")}</Badge> : null}
              {entry.isOver ? <Badge tone="warning">{t("isOver")}</Badge> : null}
              {entry.isReachable ? null : <Badge tone="warning">{t("noEmail")}</Badge>}
            </p>
            <p>
              {entry.serviceName} ·{" "}
              {entry.professionalName
                ? professionalName({ name: entry.professionalName, title: entry.professionalTitle })
                : t("anyone")}
              {entry.anySite ? "" : ` · ${entry.siteName ?? t("mainSite")}`}
            </p>
            <p className="text-sm text-muted">{whenOf(entry)}</p>
            {entry.note ? <p className="text-sm break-words text-muted">{entry.note}</p> : null}
            <p className="text-sm text-muted">
              {t("since", { date: formatDate(entry.since, locale, "short") })}
            </p>
            {entry.phone ? (
              <div className="mt-2">
                <CallWays person={entry} />
              </div>
            ) : null}
          </div>
          <div className="flex gap-2">
            <ButtonLink size="sm" icon="calendarPlus" href={`${href}?entry=${entry.id}`} scroll>
              {t("freeTimes")}
              <span className="sr-only">: {entry.clientName}</span>
            </ButtonLink>
            <Button
              size="sm"
              variant="quiet"
              icon="trash"
              disabled={isPending}
              onClick={() =>
                run(remove, entry.id, () =>
                  toast("success", t("removed", { name: entry.clientName }), {
                    label: t("undo"),
                    onAct: () => run(restore, entry.id, () => toast("info", t("restored"))),
                  }),
                )
              }
            >
              {t("remove")}
              <span className="sr-only">: {entry.clientName}</span>
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );

  function whenOf(entry: WaitlistView): string {
    const date = (day: string) => formatDate(day, locale, "short");
    const dates = entry.toDate
      ? t("between", { from: date(entry.fromDate), to: date(entry.toDate) })
      : t("fromOn", { from: date(entry.fromDate) });
    const days = entry.weekdays.map((day) => formatWeekday(day as Weekday, locale)).join(", ");
    const isAnyHour = entry.startMinute === 0 && entry.endMinute === 1440;
    const hours = isAnyHour
      ? ""
      : t("hours", {
          start: formatMinuteOfDay(entry.startMinute, locale),
          end: formatMinuteOfDay(entry.endMinute, locale),
        });
    return [dates, days, hours].filter(Boolean).join(" · ");
  }
}
