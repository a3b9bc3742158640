import { cx } from "@/components/ui/class-names";
import type { LocalDate } from "@/lib/core/time/civil";
import type { AgendaColumn, AgendaEvent, AgendaShade, DateCount } from "./agenda-event";
import { dateOfColumn, placedInColumn, type Stretch } from "./columns";
import { personClass } from "./person-chip";

/** What the grid is given to draw: an appointment, a shade behind it, or how many more a date of the month has. */
export type GridEvent = Stretch & {
  readonly id?: string;
  readonly title: string;
  readonly url?: string;
  readonly display?: "background";
  readonly color: string;
  readonly className: string;
  readonly startEditable?: boolean;
  readonly durationEditable?: boolean;
  readonly extendedProps?: GridFacts;
};

export type GridFacts = {
  readonly agendaEvent?: AgendaEvent;
  readonly more?: DateCount;
  /** What stands first where several begin together. */
  readonly place: number;
};

/** With the professional's tint at its edge. */
export function appointmentEvent(event: AgendaEvent): GridEvent {
  const drawn = eventAt(event, event);
  const tint = event.person && personClass(event.person);
  return { ...drawn, className: cx(drawn.className, tint) };
}

function eventAt(event: AgendaEvent, shown: Stretch): GridEvent {
  return {
    id: event.id,
    start: shown.start,
    end: shown.end,
    title: event.clientName,
    url: event.href,
    color: "var(--agenda-status)",
    className: `agenda-event agenda-status-${event.status}`,
    startEditable: event.isMovable,
    durationEditable: event.isResizable,
    extendedProps: { agendaEvent: event, place: event.person?.place ?? 0 },
  };
}

export function shadeEvent(
  { kind, label, ...time }: AgendaShade,
  shown: Stretch = time,
): GridEvent {
  return {
    start: shown.start,
    end: shown.end,
    title: label ?? "",
    display: "background",
    color: "transparent",
    className: `agenda-shade agenda-shade-${kind}`,
  };
}

/** The appointments of a date, each in its professional's column. */
export function columnEvents(
  events: readonly AgendaEvent[],
  columns: readonly AgendaColumn[],
  date: LocalDate,
  isSeen: (column: number) => boolean,
): readonly GridEvent[] {
  const places = new Map(columns.map(({ person }, column) => [person.id, column]));
  return events.flatMap((event) => {
    const column = places.get(event.professionalId);
    if (column === undefined || !isSeen(column)) return [];
    const shown = placedInColumn(event, date, column);
    return shown ? [eventAt(event, shown)] : [];
  });
}

export function columnShades(
  columns: readonly AgendaColumn[],
  date: LocalDate,
  isSeen: (column: number) => boolean,
): readonly GridEvent[] {
  return columns.flatMap(({ shades }, column) =>
    (isSeen(column) ? shades : []).flatMap((shade) => {
      const shown = placedInColumn(shade, date, column);
      return shown ? [shadeEvent(shade, shown)] : [];
    }),
  );
}

/** A line across all columns at a minute of their day. */
export function nowLine(columns: number, minute: number): readonly GridEvent[] {
  const clock = (at: number) => new Date(at * 60_000).toISOString().slice(11, 19);
  return Array.from({ length: columns }, (_, column) => ({
    start: `${dateOfColumn(column)}T${clock(minute)}Z`,
    end: `${dateOfColumn(column)}T${clock(minute + 1)}Z`,
    title: "",
    display: "background",
    color: "transparent",
    className: "agenda-now",
  }));
}

/** Of each date as many appointments as fit, the last of them giving its place to how many more there are. */
export function monthEvents(
  events: readonly AgendaEvent[],
  counts: readonly DateCount[],
  most: number,
): readonly GridEvent[] {
  return counts.flatMap(({ date, count }) => {
    const shown = events
      .filter(({ start }) => start.startsWith(date))
      .slice(0, count > most ? Math.max(0, most - 1) : most);
    const left = count - shown.length;
    return [...shown.map(appointmentEvent), ...(left > 0 ? [moreEvent(date, left)] : [])];
  });
}

function moreEvent(date: LocalDate, count: number): GridEvent {
  return {
    start: `${date}T23:59:00`,
    end: `${date}T23:59:59`,
    title: String(count),
    color: "transparent",
    className: "agenda-more-event",
    startEditable: false,
    durationEditable: false,
    extendedProps: { more: { date, count }, place: Number.MAX_SAFE_INTEGER },
  };
}
