import { Icon } from "@/components/ui/icon";
import type { AgendaEvent } from "./agenda-event";
import { statusIcons } from "./status-icons";

type Props = {
  readonly event: AgendaEvent;
  readonly timeText: string;
  /** `block` in the grid of hours, `line` where there is room for one line, `row` in the list. */
  readonly layout: "block" | "line" | "row";
};

/** Time, who and what; the state by a sign and its name, never by colour alone. */
export function AgendaCalendarEvent({ event, timeText, layout }: Props) {
  const name = (
    <span className="flex min-w-0 items-center gap-1">
      <Icon name={statusIcons[event.status]} className="agenda-event-sign" />
      <span className="sr-only">{event.statusText}: </span>
      <span className="agenda-event-name truncate font-semibold">{event.clientName}</span>
    </span>
  );
  const time = <span className="shrink-0 whitespace-nowrap tabular-nums">{timeText}</span>;

  switch (layout) {
    case "block":
      return (
        <span className="flex min-w-0 flex-col leading-tight">
          {name}
          <span className="truncate">
            <span className="tabular-nums">{timeText}</span> · {event.detail}
          </span>
        </span>
      );
    case "line":
      return (
        <span className="flex min-w-0 gap-1.5 leading-tight">
          <span className="agenda-event-time">{time}</span>
          {name}
          <span className="agenda-event-extra min-w-0 truncate">{event.detail}</span>
        </span>
      );
    case "row":
      return (
        <span className="flex min-w-0 grow items-center gap-4 text-base">
          <span className="w-22 shrink-0 font-medium">{time}</span>
          <span className="flex min-w-0 grow flex-col">
            {name}
            <span className="truncate text-sm">{event.detail}</span>
          </span>
          <span aria-hidden className="shrink-0 text-sm max-sm:hidden">
            <span className={`agenda-badge agenda-status-${event.status}`}>{event.statusText}</span>
          </span>
        </span>
      );
  }
}
