"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useReducer, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Spinner } from "@/components/ui/spinner";
import type { LocalDate } from "@/lib/core/time/civil";
import type {
  AgendaAppointment,
  AgendaColumn,
  AgendaPerson,
  AgendaShade,
  DateCount,
  DayBounds,
} from "./agenda-event";
import { AgendaFilters, type FilterChoices } from "./agenda-filters";
import { AgendaHelp } from "./agenda-help";
import { type AgendaAbsence, AgendaLegend } from "./agenda-legend";
import { AgendaNavigation, useAgendaNavigation } from "./agenda-navigation";
import {
  type AgendaQuery,
  agendaSearch,
  agendaViews,
  queryOfSearch,
  steppedDate,
} from "./agenda-query";
import { AgendaSearch } from "./agenda-search";
import { AgendaToolbar, ViewLinks } from "./agenda-toolbar";
import type { AgendaDayPick, AgendaPick } from "./calendar-props";
import { ColumnsPreview } from "./columns-preview";
import { DayListLink } from "./day-list-link";
import { walkBetweenEvents } from "./event-arrows";
import { FilterChips } from "./filter-chips";
import { LateLink } from "./late-link";
import { LazyAgendaCalendar } from "./lazy-agenda-calendar";
import { LeftOutNote } from "./left-out-note";
import { MoveRefusal } from "./move-refusal";
import { onTheQuarter } from "./picked-quarter";
import { ReachQuestion } from "./reach-question";
import { ResizeRefusal } from "./resize-refusal";
import type { FindAppointments } from "./use-appointment-search";
import { type MoveActions, useMoves } from "./use-moves";
import { useReachQuestion } from "./use-reach-question";
import { type ResizeAction, useResizes } from "./use-resizes";
import { useShortcuts } from "./use-shortcuts";
import { useShownEvents } from "./use-shown-events";
import { type UsualViews, useShownView } from "./use-shown-view";
// Here and not with the calendar: what stands for it until it is there looks like it.
import "./agenda-status.css";
import "./agenda-calendar.css";
import "./agenda-columns.css";

type Props = {
  readonly query: AgendaQuery;
  readonly usualViews: UsualViews;
  readonly today: LocalDate;
  readonly timeZone: string;
  /** BCP 47, with the country whose clock is used. */
  readonly locale: string;
  /** A guess by the request, for the first paint; the browser's width decides. */
  readonly looksLikePhone: boolean;
  readonly appointments: readonly AgendaAppointment[];
  /** Of the month, which is given no more than it shows. */
  readonly counts: readonly DateCount[];
  /** How many more there are than the view holds. */
  readonly leftOut: number;
  readonly shades: readonly AgendaShade[];
  readonly columns: readonly AgendaColumn[];
  readonly bounds: DayBounds;
  /** ISO 8601 in the tenant's zone. */
  readonly now: string;
  /** The professionals on the screen, where they are several. */
  readonly people: readonly AgendaPerson[];
  readonly absences: readonly AgendaAbsence[];
  readonly choices: FilterChoices;
  readonly mayBook: boolean;
  readonly moveActions: MoveActions;
  readonly resizeAction: ResizeAction;
  readonly findAction: FindAppointments;
  /** The panel that the address opens, if any. */
  readonly children?: ReactNode;
};

/** The agenda: what it shows stands in the address, and every change of it is a visit to another one. */
export function AgendaScreen({ children, ...props }: Props) {
  return (
    <AgendaNavigation>
      <Screen {...props} />
      {children}
    </AgendaNavigation>
  );
}

function Screen({ timeZone, locale, choices, mayBook, ...props }: Omit<Props, "children">) {
  const [t, tv] = [useTranslations("agenda"), useTranslations("agendaView")];
  const { go, open, isPending, asked } = useAgendaNavigation();
  // What is on the screen is that of the last answer; what is touched goes on from what was asked last.
  const loaded = props.query;
  const query = useMemo(
    () => (asked === null ? loaded : queryOfSearch(asked, loaded.date)),
    [asked, loaded],
  );
  const usual = [props.usualViews, props.looksLikePhone] as const;
  const { view, isNarrow } = useShownView(query.view, ...usual);
  const shown = useShownView(loaded.view, ...usual).view;
  const [dialog, setDialog] = useState<"search" | "help" | null>(null);
  const moves = useMoves(props.moveActions, locale, timeZone);
  const resizes = useResizes(props.resizeAction, props.moveActions);
  const question = useReachQuestion(moves, ({ id }, { start, professionalId }, reach) =>
    open(
      agendaSearch(query, {
        ...{ appointment: id, move: start.slice(0, 16), with: professionalId, reach },
      }),
    ),
  );
  const views = choices.professionals.length > 1 ? agendaViews : agendaViews.slice(1);
  const events = useShownEvents({ ...props, query: loaded, view: shown });
  const [isReady, setReady] = useReducer(() => true, false);
  const close = () => setDialog(null);
  const isOfHours = shown !== "month" && shown !== "list";

  useShortcuts({
    step: (direction) =>
      go(agendaSearch({ ...query, view, date: steppedDate(view, query.date, direction) })),
    today: () => go(agendaSearch({ ...query, view, date: props.today })),
    show: (wanted) => views.includes(wanted) && go(agendaSearch({ ...query, view: wanted })),
    book: () => mayBook && open(agendaSearch(query, { new: "1" })),
    search: () => setDialog("search"),
    help: () => setDialog("help"),
  });

  function pick({ at, until, professionalId }: AgendaPick) {
    if (!mayBook) return;
    const when = until ? { at, until } : { at: onTheQuarter(at) };
    open(agendaSearch(query, { new: "1", ...when, with: professionalId }));
  }

  function pickDay({ date, professionalId }: AgendaDayPick) {
    if (professionalId) return go(agendaSearch({ ...query, professionalIds: [professionalId] }));
    if (date) go(agendaSearch({ ...query, view: "day", date }));
  }

  return (
    <div className={cx("agenda flex flex-col gap-2", isOfHours && "agenda-fits")}>
      <AgendaToolbar
        {...{ query, view, shown, views, isNarrow, locale, mayBook }}
        today={props.today}
      />
      <div className="relative flex flex-wrap items-center gap-2">
        <AgendaSearch
          {...{ query, locale, timeZone }}
          find={props.findAction}
          isOpen={dialog === "search"}
          onOpen={() => setDialog("search")}
          onClose={close}
        />
        <AgendaFilters query={query} choices={choices} />
        <nav aria-label={t("view")} className="ms-auto md:hidden">
          <ViewLinks {...{ query, view, shown, views }} />
        </nav>
        <div className="flex min-h-6 min-w-0 flex-wrap items-center gap-x-4 gap-y-1 max-md:w-full md:flex-1">
          <FilterChips query={query} choices={choices} />
          <AgendaLegend
            people={shown === "columns" ? [] : props.people}
            absences={props.absences}
            mostNotes={shown === "columns" || shown === "day" ? 1 : 0}
            hidden={{
              count: props.appointments.length - events.length,
              search: agendaSearch({ ...query, view: "list", statuses: ["cancelled"] }),
            }}
          />
        </div>
        <div className="flex items-center gap-1 max-md:hidden">
          {query.date === props.today ? <LateLink professionalIds={query.professionalIds} /> : null}
          {view === "day" || view === "columns" ? <DayListLink date={query.date} /> : null}
          <AgendaHelp
            {...{ views, mayBook }}
            isOpen={dialog === "help"}
            onOpen={() => setDialog("help")}
            onClose={close}
          />
        </div>
      </div>
      {props.leftOut > 0 ? (
        <LeftOutNote
          {...{ query: loaded, view: shown, locale }}
          count={props.leftOut}
          last={props.appointments.at(-1)?.start}
        />
      ) : null}
      <section
        aria-label={t("calendar")}
        aria-busy={isPending}
        className="agenda-calendar"
        onKeyDown={walkBetweenEvents}
      >
        {isReady ? null : shown === "columns" ? (
          <ColumnsPreview
            {...{ events, locale }}
            date={loaded.date}
            columns={props.columns}
            bounds={props.bounds}
            now={props.now}
          />
        ) : (
          <div className="absolute inset-0 grid place-items-center rounded-box bg-base-100">
            <Spinner />
          </div>
        )}
        <LazyAgendaCalendar
          onReady={setReady}
          {...{ timeZone, locale, events, isNarrow }}
          view={shown}
          date={loaded.date}
          shades={props.shades}
          columns={props.columns}
          counts={props.counts}
          bounds={props.bounds}
          now={props.now}
          maySelect={mayBook}
          noEventsText={t("noAppointments")}
          hoursText={t("time")}
          moreText={(count) => (isNarrow ? String(count) : tv("more", { count }))}
          onlyText={(name) => tv("only", { name })}
          onOpen={(id) => open(agendaSearch(query, { appointment: id }))}
          onPick={pick}
          onPickDay={pickDay}
          onMove={question.drag}
          onResize={resizes.drag}
        />
      </section>
      <ReachQuestion question={question} locale={locale} timeZone={timeZone} />
      <MoveRefusal
        moves={moves}
        professionalNames={new Map(choices.professionals.map(({ id, name }) => [id, name]))}
        locale={locale}
        timeZone={timeZone}
      />
      <ResizeRefusal resizes={resizes} locale={locale} timeZone={timeZone} />
    </div>
  );
}
