"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { shortMoment } from "@/components/agenda/short-moment";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { TimeOffView } from "@/lib/availability/read-working-time";
import { addDays } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";

type Props = {
  readonly timeOff: readonly TimeOffView[];
  /** Professionals' names by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly timeZone: string;
  readonly action: CalledAction<unknown>;
};

/** Who is or will be away, when and why. */
export function TimeOffList({ timeOff, names, locale, timeZone, action }: Props) {
  const t = useTranslations("hours");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();

  function remove(timeOffId: string) {
    startTransition(async () => {
      const answer = await action(null, { timeOffId });
      if (answer.ok) toast("success", t("awayRemoved"));
      else toast("error", errorText(answer.code));
    });
  }

  return (
    <ul aria-busy={isPending} className="divide-y divide-base-300">
      {timeOff.map((away) => {
        const who = away.professionalId ? (names[away.professionalId] ?? "") : t("everybody");
        return (
          <li key={away.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-medium">{who}</p>
              <p>{stretchOf(away, locale, timeZone)}</p>
              {away.reason ? <p className="text-muted">{away.reason}</p> : null}
            </div>
            <Button size="sm" icon="trash" disabled={isPending} onClick={() => remove(away.id)}>
              {t("remove")}
              <span className="sr-only">: {who}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
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
