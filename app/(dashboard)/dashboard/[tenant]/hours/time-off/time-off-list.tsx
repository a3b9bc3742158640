"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { shortMoment } from "@/components/agenda/short-moment";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { TimeOffView } from "@/lib/availability/read-working-time";
import { standingIn } from "@/lib/availability/standing-detail";
import { addDays } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";
import { RemovedRow } from "../removed-row";

type Props = {
  readonly timeOff: readonly TimeOffView[];
  /** Professionals' names by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly timeZone: string;
  readonly action: CalledAction<unknown>;
  readonly addAction: CalledAction<unknown>;
};

/** Who is or will be away, when and why; what was taken back keeps its place until the page is loaded again. */
export function TimeOffList({ timeOff, names, locale, timeZone, action, addAction }: Props) {
  const t = useTranslations("hours");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();

  const [removed, setRemoved] = useState<readonly TimeOffView[]>([]);
  const gone = removed.filter(({ id }) => timeOff.every((each) => each.id !== id));
  const shown = [...timeOff, ...gone].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));

  function remove(away: TimeOffView) {
    startTransition(async () => {
      const answer = await action(null, { timeOffId: away.id });
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => [...before, away]);
      toast("success", t("awayRemoved"), { label: t("undo"), onAct: () => restore(away) });
    });
  }

  function restore(away: TimeOffView) {
    startTransition(async () => {
      const first = await addAction(null, inputOf(away));
      // It was there before: how many appointments stand in it changes nothing.
      const standing = first.ok ? null : standingIn(first.detail);
      const answer =
        standing === null
          ? first
          : await addAction(null, { ...inputOf(away), confirmedStanding: standing });
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => before.filter(({ id }) => id !== away.id));
      toast("info", t("awayRestored"));
    });
  }

  if (shown.length === 0) {
    return <EmptyState title={t("noTimeOff")}>{t("noTimeOffHint")}</EmptyState>;
  }
  return (
    <ul aria-busy={isPending} className="divide-y divide-base-300">
      {shown.map((away) => {
        const who = away.professionalId ? (names[away.professionalId] ?? "") : t("everybody");
        const what = (
          <>
            <p className="font-medium">{who}</p>
            <p>{stretchOf(away, locale, timeZone)}</p>
            {away.reason ? <p className="text-muted">{away.reason}</p> : null}
          </>
        );
        return gone.includes(away) ? (
          <RemovedRow
            key={away.id}
            subject={who}
            isPending={isPending}
            onUndo={() => restore(away)}
          >
            {what}
          </RemovedRow>
        ) : (
          <li key={away.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">{what}</div>
            <Button size="sm" icon="trash" disabled={isPending} onClick={() => remove(away)}>
              {t("remove")}
              <span className="sr-only">: {who}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function inputOf({ professionalId, start, end, reason }: TimeOffView) {
  return {
    who: professionalId ?? "everybody",
    ...{ from: start.slice(0, 10), start: start.slice(11, 16) },
    ...{ to: end.slice(0, 10), end: end.slice(11, 16) },
    reason,
  };
}

/** Whole days as days, anything else as moments. */
function stretchOf({ start, end }: TimeOffView, locale: string, timeZone: string): string {
  const isWholeDays = start.slice(11, 16) === "00:00" && end.slice(11, 16) === "00:00";
  if (!isWholeDays) {
    return `${shortMoment(start, locale, timeZone)} – ${shortMoment(end, locale, timeZone)}`;
  }
  const first = start.slice(0, 10);
  const last = addDays(end.slice(0, 10), -1);
  const days = first === last ? [first] : [first, last];
  return days.map((day) => formatDate(day, locale, "day")).join(" – ");
}
