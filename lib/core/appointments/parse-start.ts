import { fail, ok, type Result } from "../result";
import { dayOf, isLocalDate, minutesPerDay, parseTimeOfDay } from "../time/civil";
import { parseIso } from "../time/iso";
import { instantOf, offsetAt } from "../time/zone";

/**
 * Epoch minutes of a start as somebody wrote it: ISO 8601 with an offset, or the wall clock of the tenant's zone
 * without one. A wall clock that a clock change skips is refused, also when it carries the offset of before or after
 * the change: whoever wrote it meant an hour that does not exist. UTC is nobody's wall clock and always a moment.
 */
export function parseStart(
  text: string,
  timeZone: string,
): Result<number, "invalid_time" | "time_skipped"> {
  const wall = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00(?:\.0+)?)?(.*)$/.exec(text);
  const [, date = "", clock = "", offset = ""] = wall ?? [];
  const minuteOfDay = parseTimeOfDay(clock);
  if (!isLocalDate(date) || minuteOfDay === null || minuteOfDay === minutesPerDay) {
    return fail("invalid_time");
  }
  const local = instantOf(date, minuteOfDay, timeZone);
  if (offset === "") return local.ok ? local : fail("time_skipped");
  const instant = parseIso(text);
  if (!instant.ok || local.ok || offset === "Z") return instant;
  const offsetMinutes = dayOf(date) * minutesPerDay + minuteOfDay - instant.value;
  const aroundTheChange = [-minutesPerDay, minutesPerDay].map((away) =>
    offsetAt(instant.value + away, timeZone),
  );
  return aroundTheChange.includes(offsetMinutes) ? fail("time_skipped") : ok(instant.value);
}
