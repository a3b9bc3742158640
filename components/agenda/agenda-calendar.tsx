"use client";

import FullCalendar, {
  type CalendarRef,
  type DateSelectInfo,
  type EventApi,
  type EventClickInfo,
  type EventDisplayInfo,
} from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import es from "@fullcalendar/react/locales/es";
import breezy from "@fullcalendar/react/themes/breezy";
import timeGrid from "@fullcalendar/react/timegrid";
import { useSearchParams } from "next/navigation";
import { type CSSProperties, useEffect, useMemo, useRef, useState } from "react";
import { weekdayOf } from "@/lib/core/time/civil";
import { formatHour } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { AgendaCalendarEvent } from "./agenda-calendar-event";
import type { AgendaEvent } from "./agenda-event";
import { shownDates } from "./agenda-query";
import type { AgendaCalendarProps } from "./calendar-props";
import { isGridOfHours, isScrolledAround, isWithinOneDay, mostBeside } from "./calendar-rules";
import { ColumnHeader } from "./column-header";
import { columnOfDate, dateOfColumn } from "./columns";
import type { GridFacts } from "./grid-events";
import { gridPlaces } from "./grid-places";
import { openingTime } from "./opening-time";
import { useColumnScroll } from "./use-column-scroll";
import { useColumnWindow } from "./use-column-window";
import { useGridEvents } from "./use-grid-events";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/breezy/theme.css";

/** The only use of FullCalendar. Shows what it is given; every change of view or date is asked of its parent. */
export function AgendaCalendar(props: AgendaCalendarProps) {
  const { view, date, columns, onlyText, onReady } = props;
  const calendar = useRef<CalendarRef>(null);
  const isColumns = view === "columns";
  const opensAt = openingTime({ ...props, dates: shownDates(view, date) }, props.now);
  // Seven days do not fit beside each other on a phone either.
  const isSideways = isColumns || (view === "week" && props.isNarrow);
  const before = isColumns ? 0 : weekdayOf(date) - 1;
  const scroll = useColumnScroll(isSideways, date, opensAt, props.bounds, before);
  const seen = useColumnWindow(scroll.ref, isColumns ? columns.length : 0);
  const [drawing, setDrawing] = useState(0);
  // The calendar's own way back knows only what was there when the drag began.
  const revert = () => setDrawing((last) => last + 1);
  const events = useGridEvents(props, seen, drawing);
  const places = useMemo(() => gridPlaces(props), [props]);
  const days = isColumns ? Math.max(1, columns.length) : 7;

  useEffect(() => {
    for (const [column, { person }] of columns.entries()) {
      const head = `[role=columnheader][data-date="${dateOfColumn(column)}"] [role=link]`;
      const link = scroll.ref.current?.querySelector(head);
      // The calendar would call it by its date.
      link?.setAttribute("aria-label", person.name);
      link?.setAttribute("title", onlyText(person.name));
    }
  }, [columns, onlyText, scroll.ref]);

  useEffect(onReady, [onReady]);

  // The drawn range stays marked for as long as its form is open.
  const isBooking = useSearchParams().has("new");
  useEffect(() => {
    if (!isBooking) calendar.current?.getApi().unselect();
  }, [isBooking]);

  useEffect(() => {
    if (isColumns) return;
    const api = calendar.current?.getApi();
    if (api?.view.type !== viewTypes[view]) api?.changeView(viewTypes[view], date);
    else api.gotoDate(date);
  }, [view, date, isColumns]);

  return (
    <div
      ref={scroll.ref}
      className={isSideways ? "agenda-columns" : "agenda-dates"}
      style={isSideways ? ({ "--agenda-columns": days } as CSSProperties) : undefined}
    >
      <FullCalendar
        // Columns live in a calendar of their own: see ./columns.
        key={isColumns ? `columns ${days}` : "dates"}
        ref={calendar}
        plugins={plugins}
        locales={locales}
        locale={props.locale}
        timeZone={isColumns ? "UTC" : props.timeZone}
        views={isColumns ? viewOfColumns(days) : views}
        initialView={viewTypes[view]}
        initialDate={isColumns ? dateOfColumn(0) : date}
        firstDay={1}
        headerToolbar={false}
        height={isSideways || isScrolledAround(props) ? "auto" : "100%"}
        tableHeaderSticky
        expandRows
        allDaySlot={false}
        nowIndicator={!isColumns}
        navLinks
        navLinkDayClick={function (day) {
          props.onPickDay(places.pickOf(this.formatIso(day, true)));
        }}
        {...(isColumns
          ? {
              dayHeaderContent: ({ date: day }) => headerAt(props, day),
              dayHeaderClass: "agenda-column-head",
            }
          : {})}
        eventMaxStack={mostBeside(props)}
        slotDuration="00:30:00"
        slotHeaderInterval="01:00:00"
        slotHeaderContent={({ time }) =>
          time ? formatHour(time.milliseconds / 3_600_000, props.locale) : null
        }
        slotHeaderClass="agenda-hour-cell"
        slotHeaderInnerClass="agenda-hour"
        dayRowClass="agenda-week"
        dayCellTopInnerClass="agenda-day-number"
        moreLinkClass="agenda-more"
        scrollTime={opensAt}
        eventOrder={isGridOfHours(view) ? "place,start,-duration" : "start,place"}
        eventClass={({ isMirror }) => (isMirror ? "agenda-mirror" : "")}
        snapDuration="00:05:00"
        slotMinTime={props.bounds.from}
        slotMaxTime={props.bounds.to}
        slotMinHeight={52}
        eventMinHeight={24}
        eventShortHeight={40}
        slotEventOverlap={false}
        dayMaxEvents={false}
        aspectRatio={props.isNarrow ? 1 : 1.8}
        fixedWeekCount={false}
        listDaysClass="agenda-list"
        listDayClass="agenda-list-day"
        listDayHeaderClass="agenda-list-header"
        listItemEventBeforeClass="agenda-list-dot"
        noEventsText={props.noEventsText}
        timedText={props.hoursText}
        // Ours stands in the event: the calendar would write its own for each, with every step of a drag.
        displayEventTime={false}
        events={events}
        eventContent={(info) => content(info, props)}
        eventStartEditable
        eventDurationEditable
        longPressDelay={400}
        eventClick={(info) => clicked(info, props)}
        eventDragStart={scroll.startDragging}
        eventDragStop={scroll.stopDragging}
        eventDrop={({ event }) => {
          const appointment = shownBy(event);
          if (appointment) {
            const to = places.drop(appointment, event.startStr);
            props.onMove(appointment, { ...to, revert });
          }
        }}
        eventResize={({ event }) => {
          const appointment = shownBy(event);
          if (appointment) {
            props.onResize(appointment, { end: places.end(appointment, event.endStr), revert });
          }
        }}
        dateClick={({ dateStr }) => props.onPick(places.pick(dateStr))}
        selectable={props.maySelect && view !== "month"}
        selectMinDistance={8}
        selectAllow={({ startStr, endStr }) => isWithinOneDay(startStr, endStr)}
        unselectCancel="dialog"
        select={(range: DateSelectInfo) => props.onPick(places.range(range.startStr, range.endStr))}
      />
    </div>
  );
}

const plugins = [breezy, timeGrid, dayGrid, list, interaction];
const locales = [es];

/** The list begins where one asked, not on the Monday before. */
const views = {
  listFromDay: { type: "list", duration: { days: 7 }, dateAlignment: "day" },
};

const viewTypes = {
  columns: "columnsOfDay",
  day: "timeGridDay",
  week: "timeGridWeek",
  month: "dayGridMonth",
  list: "listFromDay",
};

function viewOfColumns(days: number) {
  return { columnsOfDay: { type: "timeGrid", duration: { days }, dateAlignment: "day" } };
}

function personAt({ columns }: AgendaCalendarProps, day: Date) {
  return columns[columnOfDate(day.toISOString().slice(0, 10))]?.person;
}

function headerAt(props: AgendaCalendarProps, day: Date) {
  const person = personAt(props, day);
  return person ? <ColumnHeader person={person} /> : null;
}

function content(
  { event, isShort, isMirror, view }: EventDisplayInfo,
  { locale, timeZone, moreText, view: shown }: AgendaCalendarProps,
) {
  const { agendaEvent, more } = event.extendedProps as GridFacts;
  if (more) return moreText(more.count);
  if (!agendaEvent) return true;
  const zone = shown === "columns" ? "UTC" : timeZone;
  return (
    <AgendaCalendarEvent
      event={agendaEvent}
      timeText={
        isMirror && event.start
          ? formatTime(Date.parse(event.startStr), locale, zone)
          : agendaEvent.timeText
      }
      layout={layoutOf(view.type, isShort)}
      isInColumn={shown === "columns"}
    />
  );
}

function layoutOf(viewType: string, isShort: boolean) {
  if (viewType === viewTypes.list) return "row";
  return isShort || viewType === viewTypes.month ? "line" : "block";
}

/** A plain click opens beside the calendar; with a modifier the link works as any other. */
function clicked({ jsEvent, event }: EventClickInfo, props: AgendaCalendarProps): void {
  const { more } = event.extendedProps as GridFacts;
  if (more) props.onPickDay({ date: more.date });
  if (!event.id || jsEvent.metaKey || jsEvent.ctrlKey || jsEvent.shiftKey) return;
  jsEvent.preventDefault();
  props.onOpen(event.id);
}

function shownBy(event: EventApi): AgendaEvent | undefined {
  return (event.extendedProps as GridFacts).agendaEvent;
}
