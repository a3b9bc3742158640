"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { LeftOutsideDetail } from "@/lib/availability/left-outside";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTimeRange } from "@/lib/format/date-time";

type Props = {
  readonly detail: LeftOutsideDetail;
  readonly locale: string;
  readonly timeZone: string;
  readonly isPending: boolean;
  /** Says whose each appointment is: where they are not all of one professional. */
  readonly namesWho?: boolean;
  /** Left out: the form around it is sent again. */
  readonly onConfirm?: () => void;
  readonly onClose: () => void;
};

/** Names the appointments that new hours would leave outside; who saves on leaves them as they are. */
export function StandingQuestion({ detail, locale, timeZone, isPending, namesWho, ...on }: Props) {
  const t = useTranslations("week");
  const { standingAppointments: count, appointments } = detail;
  return (
    <Alert tone="warning" role="alert" title={t("standingTitle", { count })}>
      <p>{t("standingHint")}</p>
      <ul className="my-3 max-h-56 divide-y text-base-content divide-base-300 overflow-y-auto">
        {appointments.map(({ id, start, end, client, service, professional }) => (
          <li key={id} className="py-1.5">
            <span className="block font-medium first-letter:uppercase">
              {formatDate(start.slice(0, 10), locale, "short")},{" "}
              {formatTimeRange(Date.parse(start), Date.parse(end), locale, timeZone)}
            </span>
            {[client, service, ...(namesWho ? [professional] : [])].join(" · ")}
          </li>
        ))}
      </ul>
      {count > appointments.length ? (
        <p className="mb-3">{t("standingMore", { count: count - appointments.length })}</p>
      ) : null}
      <input type="hidden" name="confirmedStanding" value={count} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          type="submit"
          disabled={isPending}
          onClick={(event) => {
            if (!on.onConfirm) return;
            event.preventDefault();
            on.onConfirm();
          }}
        >
          {t("saveAnyway", { count })}
        </Button>
        <Button variant="quiet" className="noscript:hidden" onClick={on.onClose}>
          {t("keepEditing")}
        </Button>
      </div>
    </Alert>
  );
}
