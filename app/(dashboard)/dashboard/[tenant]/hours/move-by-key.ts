import { addMonths, monthOf } from "@/components/booking/months";
import { type DateBounds, isWithin } from "@/lib/core/openings/pick-dates";
import { addDays, isLocalDate, type LocalDate, weekdayOf } from "@/lib/core/time/civil";

/** The day to which a key leads on a grid of days, inside of the bounds; undefined for any other key. */
export function moveByKey(date: LocalDate, key: string, bounds: DateBounds): LocalDate | undefined {
  const next = targetOf(date, key);
  if (next === undefined) return undefined;
  if (isWithin(next, bounds)) return next;
  return next < bounds.first ? bounds.first : bounds.last;
}

function targetOf(date: LocalDate, key: string): LocalDate | undefined {
  switch (key) {
    case "ArrowLeft":
      return addDays(date, -1);
    case "ArrowRight":
      return addDays(date, 1);
    case "ArrowUp":
      return addDays(date, -7);
    case "ArrowDown":
      return addDays(date, 7);
    case "Home":
      return addDays(date, 1 - weekdayOf(date));
    case "End":
      return addDays(date, 7 - weekdayOf(date));
    case "PageUp":
      return inMonth(addMonths(monthOf(date), -1), date);
    case "PageDown":
      return inMonth(addMonths(monthOf(date), 1), date);
    default:
      return undefined;
  }
}

/** The same day of another month, or its last. */
function inMonth(month: string, date: LocalDate): LocalDate {
  for (let day = Number(date.slice(8)); ; day -= 1) {
    const found = `${month}-${String(day).padStart(2, "0")}`;
    if (isLocalDate(found)) return found;
  }
}
