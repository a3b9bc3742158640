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
  shownDates,
  steppedDate,
} from "./agenda-query";

type Props = {
  readonly query: AgendaQuery;
  /** The one that was asked for last. */
  readonly view: AgendaView;
  /** The one on the screen. */
  readonly shown: AgendaView;
  /** Those that may be chosen. */
  readonly views: readonly AgendaView[];
  readonly isNarrow: boolean;
  readonly today: LocalDate;
  readonly locale: string;
  readonly mayBook: boolean;
};

/** Where in time, in which view, and the button that books. */
export function AgendaToolbar({ query, view, isNarrow, today, locale, ...props }: Props) {
  const t = useTranslations("agenda");
  const { go } = useAgendaNavigation();
  const at = (date: LocalDate) => agendaSearch({ ...query, view, date });

  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <div className="flex min-w-0 items-center gap-1 max-md:w-full">
        <Step search={at(steppedDate(view, query.date, -1))} icon="chevronLeft">
          {t(`previous.${view}`)}
        </Step>
        <Step search={at(steppedDate(view, query.date, 1))} icon="chevronRight">
          {t(`next.${view}`)}
        </Step>
        <h1 className="min-w-0 grow truncate px-1 text-lg font-bold first-letter:uppercase sm:text-xl">
          <span className="sr-only">{t("title")}: </span>
          {titleOf(view, query.date, locale, isNarrow)}
        </h1>
        <AgendaLink search={at(today)} className={cx(buttonClass({ size: "sm" }), "min-h-10")}>
          {t("today")}
        </AgendaLink>
        <input
          key={query.date}
          type="date"
          aria-label={t("goToDate")}
          defaultValue={query.date}
          onChange={(event) => event.target.value && go(at(event.target.value))}
          className="input h-10 w-10 shrink-0 px-2 text-transparent"
        />
      </div>
      <nav aria-label={t("view")} className="max-md:hidden md:ms-auto">
        <ViewLinks {...props} query={query} view={view} />
      </nav>
      {props.mayBook ? (
        <AgendaLink
          opens
          search={agendaSearch(query, { new: "1" })}
          data-docked
          className={cx(
            buttonClass({ variant: "primary" }),
            "md:min-h-10",
            newButtonPlace,
            isOfHours(view) && "max-md:w-13 max-md:px-0",
          )}
        >
          <Icon name="plus" />
          <span className={cx(isOfHours(view) && "max-md:sr-only")}>{t("newAppointment")}</span>
        </AgendaLink>
      ) : null}
    </header>
  );
}

/** On a phone under the thumb, else at the end of the bar. Hours are full to the edge: there it takes as little as it can. */
const newButtonPlace =
  "max-md:fixed max-md:end-4 max-md:bottom-[calc(5rem+env(safe-area-inset-bottom))] max-md:z-20 max-md:h-13 max-md:rounded-full max-md:px-5 max-md:shadow-lg";

type ViewLinksProps = Pick<Props, "query" | "view" | "shown" | "views">;

/** The views beside each other, the shown one marked. */
export function ViewLinks({ query, view, shown, views }: ViewLinksProps) {
  const t = useTranslations("agenda");
  return (
    <ul className="flex rounded-field bg-base-300 p-1 md:gap-0.5">
      {views.map((each) => (
        <li key={each}>
          <AgendaLink
            search={agendaSearch({ ...query, view: each })}
            aria-current={each === shown ? "true" : undefined}
            className={cx(
              "flex min-h-9 items-center rounded-field px-1.5 text-[0.8125rem] font-medium sm:px-2.5 sm:text-sm md:min-h-8 md:text-[0.9375rem]",
              each === view ? "bg-base-100 shadow-xs" : "hover:bg-base-100/60",
            )}
          >
            {t(`views.${each}`)}
          </AgendaLink>
        </li>
      ))}
    </ul>
  );
}

type StepProps = {
  readonly search: string;
  readonly icon: IconName;
  readonly children: string;
};

function Step({ search, icon, children }: StepProps) {
  return (
    <AgendaLink
      search={search}
      className={cx(buttonClass({ variant: "quiet", size: "sm" }), "btn-square size-10")}
    >
      <Icon name={icon} />
      <span className="sr-only">{children}</span>
    </AgendaLink>
  );
}

function isOfHours(view: AgendaView): boolean {
  return view !== "month" && view !== "list";
}

function titleOf(view: AgendaView, date: LocalDate, locale: string, isNarrow: boolean): string {
  if (view === "day" || view === "columns") {
    return formatDate(date, locale, isNarrow ? "short" : "day");
  }
  if (view === "month") return formatDate(date, locale, isNarrow ? "shortMonth" : "month");
  const { from, to } = shownDates(view, date);
  if (isNarrow) return formatDateRange(from, to, locale, "narrow");
  const isOfOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return formatDateRange(from, to, locale, isOfOneMonth ? "long" : "short");
}
