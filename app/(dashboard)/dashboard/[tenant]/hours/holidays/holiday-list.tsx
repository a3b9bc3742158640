"use client";

import { useTranslations } from "next-intl";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Modal } from "@/components/ui/modal";
import { useUiTexts } from "@/components/ui/ui-texts";
import { formatDate } from "@/lib/format/calendar-date";
import { type Place, StandingList } from "../standing-list";
import { type HolidayRow, useHolidayChanges } from "./use-holiday-changes";

type Props = {
  readonly holidays: readonly HolidayRow[];
  /** Whether the country's close: without it there is no exception to make. */
  readonly observes: boolean;
  readonly place: Place;
  readonly saveAction: CalledAction<{ readonly id: string }>;
  readonly removeAction: CalledAction<unknown>;
};

/** The holidays to come, each closed or not, and what can be done about it. */
export function HolidayList({ holidays, observes, place, saveAction, removeAction }: Props) {
  const t = useTranslations("holidays");
  const texts = useUiTexts();
  const changes = useHolidayChanges({ save: saveAction, remove: removeAction });
  const { asked } = changes;

  function actionOf(holiday: HolidayRow) {
    if (holiday.isOwn) {
      return {
        icon: "trash",
        text: t("remove"),
        onClick: () => changes.takeBack(holiday),
      } as const;
    }
    if (!observes) return null;
    return holiday.isClosed
      ? { icon: undefined, text: t("worksHere"), onClick: () => changes.work(holiday) }
      : { icon: undefined, text: t("closeAgain"), onClick: () => changes.takeBack(holiday) };
  }

  return (
    <>
      <ul aria-busy={changes.isPending} className="divide-y divide-base-300">
        {holidays.map((holiday) => {
          const action = actionOf(holiday);
          return (
            <li key={holiday.date} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <div
                aria-hidden
                className={cx(
                  "grid w-14 shrink-0 place-items-center rounded-field py-1.5 leading-tight",
                  holiday.isClosed ? "bg-warning/15 text-warning" : "bg-base-200 text-muted",
                )}
              >
                <span className="text-lg font-semibold tabular-nums">
                  {Number(holiday.date.slice(8))}
                </span>
                <span className="text-xs">
                  {formatDate(holiday.date, place.locale, "monthName")}
                </span>
              </div>
              <div className="min-w-0 grow basis-40">
                <p className="font-medium">
                  {holiday.name}
                  {holiday.isOwn ? <Badge className="ms-2">{t("ownMark")}</Badge> : null}
                </p>
                <p className="text-muted first-letter:uppercase">
                  {formatDate(holiday.date, place.locale)}
                </p>
              </div>
              <div className="flex flex-wrap items-center gap-2 max-sm:ps-18">
                <Badge tone={holiday.isClosed ? "warning" : "success"}>
                  {t(holiday.isClosed ? "closed" : "open")}
                </Badge>
                {action ? (
                  <Button
                    size="sm"
                    icon={action.icon}
                    disabled={changes.isPending}
                    onClick={action.onClick}
                    className="sm:min-w-44"
                  >
                    {action.text}
                    <span className="sr-only">: {holiday.name}</span>
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <Modal
        isOpen={asked !== null}
        onClose={changes.forget}
        title={t("standingTitle", { count: asked?.standing.standingAppointments ?? 0 })}
      >
        {asked ? (
          <Alert tone="warning" className="mb-4">
            <p>{t("standing", { count: asked.standing.standingAppointments })}</p>
            <StandingList detail={asked.standing} place={place} namesWho />
          </Alert>
        ) : null}
        <Button variant="danger" block disabled={changes.isPending} onClick={changes.confirm}>
          {t("closeAnyway")}
        </Button>
        <Button variant="quiet" block className="mt-2" onClick={changes.forget}>
          {texts.keepAsIs}
        </Button>
      </Modal>
    </>
  );
}
