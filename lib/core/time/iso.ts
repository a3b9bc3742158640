import { fail, ok, type Result } from "../result";
import { dateOfDay, dayOf, isLocalDate, minutesPerDay, pad2, timeOfDay } from "./civil";
import { offsetAt } from "./zone";

/** `2026-11-23T09:30:00-04:00`: that moment on the zone's wall clock, with its offset. */
export function toIso(minute: number, timeZone: string): string {
  const offset = offsetAt(minute, timeZone);
  const local = minute + offset;
  const day = Math.floor(local / minutesPerDay);
  return dateOfDay(day) + clockSuffix(local - day * minutesPerDay, offset);
}

/** `T09:30:00-04:00`: what follows the date. `offset` in minutes. */
export function clockSuffix(minuteOfDay: number, offset: number): string {
  return `T${timeOfDay(minuteOfDay)}:00${offsetSuffix(offset)}`;
}

const isoPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::00(?:\.0{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Epoch minutes of an ISO 8601 date and time with its offset; whole minutes only. */
export function parseIso(text: string): Result<number, "invalid_time"> {
  const [, date, hour, minute, offset] = isoPattern.exec(text) ?? [];
  if (!date || !offset || !isLocalDate(date)) return fail("invalid_time");
  const local = dayOf(date) * minutesPerDay + Number(hour) * 60 + Number(minute);
  return ok(local - offsetMinutes(offset));
}

function offsetSuffix(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${pad2(Math.floor(size / 60))}:${pad2(size % 60)}`;
}

function offsetMinutes(suffix: string): number {
  if (suffix === "Z") return 0;
  const size = Number(suffix.slice(1, 3)) * 60 + Number(suffix.slice(4, 6));
  return suffix.startsWith("-") ? -size : size;
}
