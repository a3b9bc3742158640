import type { AgendaEvent } from "./agenda-event";
import type { DateRange } from "./agenda-query";

/**
 * The wall-clock time, `HH:MM:SS`, at which the grid of hours opens: an hour before now where today is shown, else half
 * an hour before the first appointment of any of its days. `now` is ISO 8601 in the tenant's zone.
 */
export function openingTime(
  shown: DateRange,
  now: string,
  events: readonly Pick<AgendaEvent, "start">[],
): string {
  const today = now.slice(0, 10);
  if (shown.from <= today && today <= shown.to) return timeOf(minuteOf(now) - 60);
  const starts = events.map(({ start }) => minuteOf(start));
  return timeOf(starts.length > 0 ? Math.min(...starts) - 30 : usualStart);
}

const usualStart = 8 * 60;

function minuteOf(iso: string): number {
  return Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16));
}

function timeOf(minute: number): string {
  const least = Math.max(0, minute);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(least / 60))}:${two(least % 60)}:00`;
}
