import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import type { AgendaEvent } from "./agenda-event";
import { PersonChip } from "./person-chip";
import { statusIcons } from "./status-icons";

type Props = {
  readonly event: AgendaEvent;
  readonly timeText: string;
  /** `block` in the grid of hours, `line` where there is room for one line, `row` in the list. */
  readonly layout: "block" | "line" | "row";
  /** Whether it stands in its professional's own column: then their name is at its head. */
  readonly isInColumn: boolean;
};

/**
 * Time, who, with whom and what; the state, and that it stands on top of another, by a sign and its name, never by colour
 * alone. Remembered: while one is dragged the calendar asks for all of them again with every step.
 */
export const AgendaCalendarEvent = memo(EventContent);

function EventContent({ event, timeText, layout, isInColumn }: Props) {
  const person = isInColumn ? null : event.person;
  const chip = person ? <PersonChip person={person} className="ms-auto" /> : null;
  const detail = person ? `${event.serviceName} · ${person.name}` : event.serviceName;
  const name = (
    <>
      <Icon name={statusIcons[event.status]} className="agenda-event-sign" />
      {/* Of who cancelled the state's own sign says it. */}
      {event.answer?.said === "confirmed" ? (
        <span title={event.answer.text} className="flex">
          <Icon name="check" className="agenda-answer-confirmed" />
        </span>
      ) : null}
      {event.overbookedText ? <Icon name="layers" className="agenda-event-mark" /> : null}
      <span className="sr-only">{`${spokenState(event)}: ${event.clientName}`}</span>
      <span aria-hidden className="agenda-event-name agenda-name-whole truncate font-semibold">
        {event.clientName}
      </span>
      <span aria-hidden className="agenda-event-name agenda-name-first font-semibold">
        {firstNameOf(event.clientName)}
      </span>
    </>
  );
  const mark = (
    <span aria-hidden className="font-semibold">
      {event.overbookedText ? `${event.overbookedText} · ` : null}
      {event.answer ? (
        <span className="agenda-answer-text">{`${event.answer.text} · `}</span>
      ) : null}
    </span>
  );
  const time = (
    <>
      <span className="agenda-time-whole shrink-0 whitespace-nowrap tabular-nums">{timeText}</span>
      <span aria-hidden className="agenda-time-short shrink-0 tabular-nums">
        {timeText.replace(dayHalf, "")}
      </span>
    </>
  );

  switch (layout) {
    case "block":
      return (
        <span className="agenda-block flex min-w-0 flex-col leading-tight">
          <Buffers event={event} />
          <span className="flex min-w-0 items-center gap-1">
            {name}
            {chip}
          </span>
          <span className="flex min-w-0 gap-1">
            {time}
            <span className="agenda-event-extra min-w-0 truncate">
              {mark}
              {detail}
            </span>
          </span>
        </span>
      );
    case "line":
      return (
        <span className="agenda-line flex min-w-0 items-center gap-1.5 leading-tight">
          <Buffers event={event} />
          {time}
          <span className="flex min-w-0 items-center gap-1">{name}</span>
          <span className="agenda-event-extra min-w-0 truncate">
            {mark}
            {detail}
          </span>
          {chip}
        </span>
      );
    case "row":
      return (
        <span className="flex min-w-0 grow items-center gap-4 text-base">
          <span className="w-22 shrink-0 font-medium">{time}</span>
          <span className="flex min-w-0 grow flex-col">
            <span className="flex min-w-0 items-center gap-1">{name}</span>
            <span className="truncate text-sm">
              {mark}
              {detail}
            </span>
          </span>
          {chip}
          <span aria-hidden className="shrink-0 text-sm max-sm:hidden">
            <span className={`agenda-badge agenda-status-${event.status}`}>{event.statusText}</span>
          </span>
        </span>
      );
  }
}

/** The minutes around it in which the professional takes nobody, as high as they last. */
function Buffers({ event: { start, end, bufferBefore, bufferAfter } }: Pick<Props, "event">) {
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  const height = (buffer: number) => ({ height: `${(buffer / minutes) * 100}%` });
  return (
    <>
      {bufferBefore > 0 ? (
        <span className="agenda-buffer agenda-buffer-before" style={height(bufferBefore)} />
      ) : null}
      {bufferAfter > 0 ? (
        <span className="agenda-buffer agenda-buffer-after" style={height(bufferAfter)} />
      ) : null}
    </>
  );
}

function spokenState({ statusText, overbookedText, answer }: AgendaEvent): string {
  return [statusText, overbookedText, answer?.text].filter(Boolean).join(", ");
}

/** Of a clock of twelve hours, where there is no room for it. */
const dayHalf = /\s*[ap]\.?\s?m\.?$/i;

function firstNameOf(name: string): string {
  return name.split(" ", 1).join("");
}
