"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LocalDate } from "@/lib/core/time/civil";
import type { AgendaAppointment, AgendaPerson, AgendaShade, DayBounds } from "./agenda-event";
import { AgendaFilters, type FilterChoices } from "./agenda-filters";
import { type AgendaAbsence, AgendaLegend } from "./agenda-legend";
import { AgendaNavigation, useAgendaNavigation } from "./agenda-navigation";
import { type AgendaQuery, agendaSearch } from "./agenda-query";
import { AgendaToolbar } from "./agenda-toolbar";
import { LazyAgendaCalendar } from "./lazy-agenda-calendar";
import { MoveRefusal } from "./move-refusal";
import { ReachQuestion } from "./reach-question";
import { type MoveActions, useMoves } from "./use-moves";
import { useReachQuestion } from "./use-reach-question";
import { useShownView } from "./use-shown-view";

type Props = {
  readonly query: AgendaQuery;
  readonly today: LocalDate;
  readonly timeZone: string;
  /** BCP 47, with the country whose clock is used. */
  readonly locale: string;
  /** A guess by the request, for the first paint; the browser's width decides. */
  readonly looksLikePhone: boolean;
  readonly appointments: readonly AgendaAppointment[];
  readonly shades: readonly AgendaShade[];
  readonly bounds: DayBounds;
  /** ISO 8601 in the tenant's zone. */
  readonly now: string;
  /** The professionals on the screen, where they are several. */
  readonly people: readonly AgendaPerson[];
  readonly absences: readonly AgendaAbsence[];
  readonly choices: FilterChoices;
  readonly mayBook: boolean;
  readonly moveActions: MoveActions;
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

function Screen({ query, timeZone, locale, choices, mayBook, ...props }: Omit<Props, "children">) {
  const t = useTranslations("agenda");
  const { view, isNarrow } = useShownView(query.view, props.looksLikePhone);
  const { go, open, isPending } = useAgendaNavigation();
  const moves = useMoves(props.moveActions, locale, timeZone);
  const question = useReachQuestion(moves, ({ id }, start, reach) =>
    open(agendaSearch(query, { appointment: id, move: start.slice(0, 16), reach })),
  );
  const leavesOutCancelled = view !== "list" && query.statuses.length === 0;
  const isShown = ({ status }: AgendaAppointment) => !leavesOutCancelled || status !== "cancelled";
  const events = props.appointments.filter(isShown).map((appointment) => ({
    ...appointment,
    href: agendaSearch(query, { appointment: appointment.id }),
  }));

  function pick(at: string) {
    if (mayBook) open(agendaSearch(query, { new: "1", at: onTheQuarter(at) }));
  }

  return (
    <div className="agenda flex flex-col gap-3">
      <AgendaToolbar
        query={query}
        view={view}
        isNarrow={isNarrow}
        today={props.today}
        locale={locale}
        mayBook={mayBook}
      />
      <AgendaFilters query={query} choices={choices} />
      <AgendaLegend
        people={props.people}
        absences={props.absences}
        hasOverbooked={events.some(({ overbookedText }) => overbookedText !== null)}
        hidden={{
          count: props.appointments.length - events.length,
          search: agendaSearch({ ...query, view: "list", statuses: ["cancelled"] }),
        }}
      />
      <section aria-label={t("calendar")} aria-busy={isPending} className="agenda-calendar">
        <LazyAgendaCalendar
          view={view}
          date={query.date}
          timeZone={timeZone}
          locale={locale}
          events={events}
          shades={props.shades}
          bounds={props.bounds}
          isNarrow={isNarrow}
          now={props.now}
          noEventsText={t("noAppointments")}
          hoursText={t("time")}
          onOpen={(id) => open(agendaSearch(query, { appointment: id }))}
          onPick={pick}
          onPickDay={(date) => go(agendaSearch({ ...query, view: "day", date }))}
          onMove={question.drag}
        />
      </section>
      <ReachQuestion question={question} locale={locale} timeZone={timeZone} />
      <MoveRefusal
        moves={moves}
        professionalNames={new Map(choices.professionals.map(({ id, name }) => [id, name]))}
        locale={locale}
        timeZone={timeZone}
      />
    </div>
  );
}

/** A click is not exact to the minute: `…T10:05…` means a quarter, `…T10:00…`. */
function onTheQuarter(at: string): string {
  return at.replace(/(?<=T\d\d:)\d\d/, (minute) =>
    String(Math.floor(Number(minute) / 15) * 15).padStart(2, "0"),
  );
}
