import { minutesPerDay, parseTimeOfDay } from "@/lib/core/time/civil";
import { formatHour } from "@/lib/format/calendar-date";
import type { AgendaColumn, AgendaEvent, DayBounds } from "./agenda-event";
import { ColumnHeader } from "./column-header";
import { placedInColumn, type Stretch } from "./columns";
import { openingTime } from "./opening-time";

type Props = {
  readonly date: string;
  readonly columns: readonly AgendaColumn[];
  readonly events: readonly AgendaEvent[];
  readonly bounds: DayBounds;
  /** ISO 8601 in the tenant's zone. */
  readonly now: string;
  readonly locale: string;
};

/** The columns as they come with the page, to be read at once; the calendar takes their place when its code is there. */
export function ColumnsPreview({ date, columns, events, bounds, now, locale }: Props) {
  const [from, to] = [minuteOf(bounds.from), minuteOf(bounds.to)];
  const seen = columns.slice(0, mostSeen);
  const opens = minuteOf(
    openingTime({ dates: { from: date, to: date }, bounds, events }, now).slice(0, 5),
  );
  const hours = Array.from({ length: (to - from) / 60 }, (_, hour) => from / 60 + hour);
  return (
    <div aria-hidden className="agenda-preview agenda-columns absolute inset-0 z-4">
      <div className="flex h-12 border-base-300 border-b">
        <span className="w-17 shrink-0" />
        {seen.map(({ person }) => (
          <span
            key={person.id}
            className="agenda-preview-column agenda-column-head grid place-items-center border-base-300 border-s"
          >
            <ColumnHeader person={person} />
          </span>
        ))}
      </div>
      <div className="absolute inset-x-0 top-12 bottom-0 overflow-hidden">
        <div
          className="absolute inset-x-0 flex"
          style={{ top: scrolledTo(opens - from, to - from) }}
        >
          <div className="w-17 shrink-0">
            {hours.map((hour) => (
              <div
                key={hour}
                className="-translate-y-2 pe-3 text-end text-xs"
                style={{ height: heightOf(60) }}
              >
                {hour > from / 60 ? formatHour(hour, locale) : null}
              </div>
            ))}
          </div>
          {seen.map(({ person }, column) => (
            <div
              key={person.id}
              className="agenda-preview-column relative border-base-300 border-s"
              style={{ height: heightOf(to - from) }}
            >
              {events
                .filter(({ professionalId }) => professionalId === person.id)
                .map((event) => ({ event, shown: placedInColumn(event, date, column) }))
                .map(({ event, shown }) =>
                  shown ? (
                    <div
                      key={event.id}
                      className={`agenda-event agenda-status-${event.status} absolute inset-x-1 overflow-hidden px-2 py-0.5`}
                      style={placeOf(shown, from)}
                    >
                      <div className="truncate font-semibold leading-tight">{event.clientName}</div>
                      <div className="truncate leading-tight">{event.timeText}</div>
                    </div>
                  ) : null,
                )}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** What a wide screen shows of many. */
const mostSeen = 8;

/** As far as there is something to scroll to. */
function scrolledTo(minutes: number, all: number): string {
  return `min(0px, max(${-heightOf(minutes)}px, 100% - ${heightOf(all)}px))`;
}

function placeOf({ start, end }: Stretch, from: number) {
  const first = minuteOf(start.slice(11, 16));
  const last = minuteOf(end.slice(11, 16)) || minutesPerDay;
  return { top: heightOf(first - from), height: heightOf(last - first) - 2 };
}

function minuteOf(clock: string): number {
  return parseTimeOfDay(clock) ?? 0;
}

/** The calendar's own scale: half an hour in 52 pixels. */
function heightOf(minutes: number): number {
  return (minutes / 30) * 52;
}
