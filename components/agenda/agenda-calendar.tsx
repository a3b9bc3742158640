"use client";

import FullCalendar, {
  type CalendarRef,
  type EventApi,
  type EventClickInfo,
  type EventDisplayInfo,
  type EventInput,
} from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import es from "@fullcalendar/react/locales/es";
import breezy from "@fullcalendar/react/themes/breezy";
import timeGrid from "@fullcalendar/react/timegrid";
import { useEffect, useRef } from "react";
import { cx } from "@/components/ui/class-names";
import type { LocalDate } from "@/lib/core/time/civil";
import { formatHour } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { AgendaCalendarEvent } from "./agenda-calendar-event";
import type { AgendaEvent, AgendaShade, DayBounds } from "./agenda-event";
import { type AgendaView, shownDates } from "./agenda-query";
import { openingTime } from "./opening-time";
import { personClass } from "./person-chip";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/breezy/theme.css";
import "./agenda-status.css";
import "./agenda-calendar.css";

export type AgendaMove = {
  /** The new start, ISO 8601 with the zone's offset. */
  readonly start: string;
  /** Puts the appointment back where it was. */
  readonly revert: () => void;
};

export type AgendaCalendarProps = {
  readonly view: AgendaView;
  readonly date: LocalDate;
  readonly timeZone: string;
  /** BCP 47, with the country whose clock is used. */
  readonly locale: string;
  readonly events: readonly AgendaEvent[];
  readonly shades: readonly AgendaShade[];
  readonly bounds: DayBounds;
  /** On a phone the page scrolls, not the calendar inside of it. */
  readonly isNarrow: boolean;
  /** ISO 8601 in the tenant's zone. */
  readonly now: string;
  readonly noEventsText: string;
  /** Of the row that holds the hours, for screen readers. */
  readonly hoursText: string;
  readonly onOpen: (id: string) => void;
  /** A click on empty time, ISO 8601 with the zone's offset; a date alone in the month. */
  readonly onPick: (start: string) => void;
  readonly onMove: (event: AgendaEvent, move: AgendaMove) => void;
  readonly onPickDay: (date: LocalDate) => void;
};

/** The only use of FullCalendar. Shows what it is given; every change of view or date is asked of its parent. */
export function AgendaCalendar(props: AgendaCalendarProps) {
  const { view, date, events, shades, bounds } = props;
  const calendar = useRef<CalendarRef>(null);

  useEffect(() => {
    const api = calendar.current?.getApi();
    if (api?.view.type !== viewTypes[view]) api?.changeView(viewTypes[view], date);
    else api.gotoDate(date);
  }, [view, date]);

  return (
    <FullCalendar
      ref={calendar}
      plugins={plugins}
      locales={locales}
      locale={props.locale}
      timeZone={props.timeZone}
      views={views}
      initialView={viewTypes[view]}
      initialDate={date}
      firstDay={1}
      headerToolbar={false}
      height={props.isNarrow ? "auto" : "100%"}
      tableHeaderSticky
      expandRows
      allDaySlot={false}
      nowIndicator
      navLinks
      navLinkDayClick={function (day) {
        props.onPickDay(this.formatIso(day, true));
      }}
      slotDuration="00:30:00"
      slotHeaderInterval="01:00:00"
      slotHeaderContent={({ time }) =>
        time ? formatHour(time.milliseconds / 3_600_000, props.locale) : null
      }
      slotHeaderInnerClass="agenda-hour"
      dayRowClass="agenda-week"
      dayCellTopInnerClass="agenda-day-number"
      moreLinkClass="agenda-more"
      scrollTime={openingTime(shownDates(view, date), props.now, events)}
      eventOrder={isGridOfHours(view) ? "place,start,-duration" : "start,place"}
      eventClass={({ isMirror }) => (isMirror ? "agenda-mirror" : "")}
      snapDuration="00:05:00"
      slotMinTime={bounds.from}
      slotMaxTime={bounds.to}
      slotMinHeight={52}
      eventMinHeight={24}
      eventShortHeight={40}
      slotEventOverlap={false}
      dayMaxEvents
      fixedWeekCount={false}
      listDaysClass="agenda-list"
      listDayClass="agenda-list-day"
      listDayHeaderClass="agenda-list-header"
      listItemEventBeforeClass="agenda-list-dot"
      noEventsText={props.noEventsText}
      timedText={props.hoursText}
      events={[...events.map(asEvent), ...shades.map(asShade)]}
      eventContent={(info) => content(info, props)}
      eventStartEditable
      eventDurationEditable={false}
      longPressDelay={400}
      eventClick={(info) => openInPlace(info, props.onOpen)}
      eventDrop={({ event, revert }) =>
        props.onMove(shownBy(event), { start: event.startStr, revert })
      }
      dateClick={(info) => props.onPick(info.dateStr)}
    />
  );
}

const plugins = [breezy, timeGrid, dayGrid, list, interaction];
const locales = [es];

/** The list begins where one asked, not on the Monday before. */
const views = {
  listFromDay: { type: "list", duration: { days: 7 }, dateAlignment: "day" },
};

const viewTypes: Record<AgendaView, string> = {
  day: "timeGridDay",
  week: "timeGridWeek",
  month: "dayGridMonth",
  list: "listFromDay",
};

function asEvent(event: AgendaEvent): EventInput {
  return {
    id: event.id,
    start: event.start,
    end: event.end,
    title: event.clientName,
    url: event.href,
    color: "var(--agenda-status)",
    className: cx(
      `agenda-event agenda-status-${event.status}`,
      event.person && personClass(event.person),
    ),
    startEditable: event.isMovable,
    extendedProps: { agendaEvent: event, place: event.person?.place ?? 0 },
  };
}

function asShade({ start, end, kind, label }: AgendaShade): EventInput {
  return {
    start,
    end,
    title: label ?? "",
    display: "background",
    color: "transparent",
    className: `agenda-shade agenda-shade-${kind}`,
  };
}

/** With several professionals their order is that of their columns; elsewhere time alone counts. */
function isGridOfHours(view: AgendaView): boolean {
  return view === "day" || view === "week";
}

function content(
  { event, isShort, isMirror, view }: EventDisplayInfo,
  { locale, timeZone }: AgendaCalendarProps,
) {
  const shown = event.extendedProps.agendaEvent as AgendaEvent | undefined;
  if (!shown) return true;
  return (
    <AgendaCalendarEvent
      event={shown}
      timeText={
        isMirror && event.start
          ? formatTime(Date.parse(event.startStr), locale, timeZone)
          : shown.timeText
      }
      layout={layoutOf(view.type, isShort)}
    />
  );
}

function layoutOf(viewType: string, isShort: boolean) {
  if (viewType === viewTypes.list) return "row";
  return isShort || viewType === viewTypes.month ? "line" : "block";
}

/** A plain click opens beside the calendar; with a modifier the link works as any other. */
function openInPlace({ jsEvent, event }: EventClickInfo, onOpen: (id: string) => void): void {
  if (!event.id || jsEvent.metaKey || jsEvent.ctrlKey || jsEvent.shiftKey) return;
  jsEvent.preventDefault();
  onOpen(event.id);
}

function shownBy(event: EventApi): AgendaEvent {
  return event.extendedProps.agendaEvent as AgendaEvent;
}
