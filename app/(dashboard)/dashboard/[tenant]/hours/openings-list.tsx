"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { LocalDate } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTimeRange } from "@/lib/format/date-time";

type Opening = {
  readonly id: string;
  readonly batchId: string;
  readonly professionalId: string;
  readonly start: string;
  readonly end: string;
};

type Props = {
  readonly openings: readonly Opening[];
  /** Professionals' names by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly timeZone: string;
  readonly action: CalledAction<{ readonly standingAppointments: number }>;
};

/** What was opened by hand and is still to come, by day; each can be taken back, or all of one click at once. */
export function OpeningsList({ openings, names, locale, timeZone, action }: Props) {
  const t = useTranslations("hours");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const days = [...new Set(openings.map(dateOf))];

  function remove(input: { openingId: string } | { batchId: string }) {
    startTransition(async () => {
      const answer = await action(null, input);
      if (!answer.ok) return toast("error", errorText(answer.code));
      const { standingAppointments: count } = answer.value;
      if (count > 0) toast("warning", t("removedStanding", { count }));
      else toast("success", t("removed"));
    });
  }

  return (
    <ul aria-busy={isPending} className="flex flex-col gap-5">
      {days.map((date) => (
        <li key={date}>
          <h3 className="mb-1 font-semibold first-letter:uppercase">
            {formatDate(date, locale, "day")}
          </h3>
          <ul className="divide-y divide-base-300">
            {openings
              .filter((each) => dateOf(each) === date)
              .map((opening) => {
                const size = openings.filter(({ batchId }) => batchId === opening.batchId).length;
                const time = formatTimeRange(
                  Date.parse(opening.start),
                  Date.parse(opening.end),
                  locale,
                  timeZone,
                );
                const name = names[opening.professionalId] ?? "";
                return (
                  <li
                    key={opening.id}
                    className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
                  >
                    <p>
                      <span className="font-medium tabular-nums">{time}</span>
                      <span className="block text-muted">{name}</span>
                    </p>
                    <div className="flex flex-wrap gap-1">
                      {size > 1 ? (
                        <Button
                          size="sm"
                          variant="quiet"
                          disabled={isPending}
                          onClick={() => remove({ batchId: opening.batchId })}
                        >
                          {t("removeBatch", { count: size })}
                        </Button>
                      ) : null}
                      <Button
                        size="sm"
                        icon="trash"
                        disabled={isPending}
                        onClick={() => remove({ openingId: opening.id })}
                      >
                        {t("remove")}
                        <span className="sr-only">: {`${time}, ${name}`}</span>
                      </Button>
                    </div>
                  </li>
                );
              })}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function dateOf({ start }: Opening): LocalDate {
  return start.slice(0, 10);
}
