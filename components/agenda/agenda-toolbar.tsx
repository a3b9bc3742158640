"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import type { LocalDate } from "@/lib/core/time/civil";
import { formatDate, formatDateRange } from "@/lib/format/calendar-date";
import { AgendaLink } from "./agenda-link";
import { useAgendaNavigation } from "./agenda-navigation";
import {
  type AgendaQuery,
  type AgendaView,
  agendaSearch,
  agendaViews,
  shownDates,
  steppedDate,
} from "./agenda-query";

type Props = {
  readonly query: AgendaQuery;
  readonly view: AgendaView;
  readonly today: LocalDate;
  readonly locale: string;
  readonly mayBook: boolean;
};

/** Where in time, in which view, and the button that books. */
export function AgendaToolbar({ query, view, today, locale, mayBook }: Props) {
  const t = useTranslations("agenda");
  const { go } = useAgendaNavigation();
  const at = (date: LocalDate) => agendaSearch({ ...query, view, date });

  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="order-1 min-w-0 grow text-xl font-bold first-letter:uppercase sm:text-2xl lg:grow-0">
        <span className="sr-only">{t("title")}: </span>
        {titleOf(view, query.date, locale)}
      </h1>
      <nav aria-label={t("dates")} className="order-2 flex items-center gap-1">
        <AgendaLink search={at(today)} className={buttonClass({})}>
          {t("today")}
        </AgendaLink>
        <Step search={at(steppedDate(view, query.date, -1))} icon="chevronLeft">
          {t(`previous.${view}`)}
        </Step>
        <Step search={at(steppedDate(view, query.date, 1))} icon="chevronRight">
          {t(`next.${view}`)}
        </Step>
        <input
          key={query.date}
          type="date"
          aria-label={t("goToDate")}
          defaultValue={query.date}
          onChange={(event) => event.target.value && go(at(event.target.value))}
          className="input w-11 px-0 text-transparent sm:w-40 sm:px-3 sm:text-inherit"
        />
      </nav>
      <nav aria-label={t("view")} className="order-3 lg:ms-auto">
        <ul className="flex gap-1 rounded-field bg-base-300 p-1">
          {agendaViews.map((each) => (
            <li key={each}>
              <AgendaLink
                search={agendaSearch({ ...query, view: each })}
                aria-current={each === view ? "true" : undefined}
                className={cx(
                  "flex min-h-9 items-center rounded-field px-3 font-medium",
                  each === view ? "bg-base-100 shadow-xs" : "hover:bg-base-100/60",
                )}
              >
                {t(`views.${each}`)}
              </AgendaLink>
            </li>
          ))}
        </ul>
      </nav>
      {mayBook ? (
        <AgendaLink
          opens
          search={agendaSearch(query, { new: "1" })}
          className={cx(buttonClass({ variant: "primary" }), newButtonPlace)}
        >
          <Icon name="plus" />
          {t("newAppointment")}
        </AgendaLink>
      ) : null}
    </header>
  );
}

/** On a phone under the thumb, else at the end of the bar. */
const newButtonPlace =
  "order-4 max-md:fixed max-md:end-4 max-md:bottom-[max(1rem,env(safe-area-inset-bottom))] max-md:z-30 max-md:h-14 max-md:rounded-full max-md:px-6 max-md:shadow-lg";

type StepProps = {
  readonly search: string;
  readonly icon: IconName;
  readonly children: string;
};

function Step({ search, icon, children }: StepProps) {
  return (
    <AgendaLink search={search} className={cx(buttonClass({ variant: "quiet" }), "btn-square")}>
      <Icon name={icon} />
      <span className="sr-only">{children}</span>
    </AgendaLink>
  );
}

function titleOf(view: AgendaView, date: LocalDate, locale: string): string {
  if (view === "day") return formatDate(date, locale, "day");
  if (view === "month") return formatDate(date, locale, "month");
  const { from, to } = shownDates(view, date);
  return formatDateRange(from, to, locale);
}
