import "server-only";
import { dateOfDay, dayOf } from "@/lib/core/time/civil";

/** A public holiday. */
export type PublicHoliday = {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly name: { readonly es: string; readonly en: string };
};

/**
 * The public holidays of a country (ISO 3166) from one day to another, both included, sorted; none where the country
 * is not known. The library's tables are read when somebody first asks.
 */
export async function holidaysOf(
  country: string,
  fromDay: number,
  toDay: number,
): Promise<readonly PublicHoliday[]> {
  const found: PublicHoliday[] = [];
  for (let year = yearOf(fromDay); year <= yearOf(toDay); year += 1) {
    for (const each of await holidaysOfYear(country, year)) {
      if (each.day >= fromDay && each.day <= toDay) found.push(each);
    }
  }
  return found;
}

const known = new Map<string, Promise<readonly PublicHoliday[]>>();

function holidaysOfYear(country: string, year: number): Promise<readonly PublicHoliday[]> {
  const key = `${country} ${year}`;
  const read = known.get(key) ?? readYear(country, year);
  known.set(key, read);
  return read;
}

async function readYear(country: string, year: number): Promise<readonly PublicHoliday[]> {
  const { default: Holidays } = await import("date-holidays");
  const calendar = new Holidays(country, { types: ["public"] });
  const english = new Map(
    calendar.getHolidays(year, "en").map((each) => [`${each.rule} ${each.date}`, each.name]),
  );
  const days = new Map<number, PublicHoliday>();
  for (const { date, start, end, rule, name } of calendar.getHolidays(year, "es")) {
    const first = dayOf(date.slice(0, 10));
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
    for (let day = first; day < first + length; day += 1) {
      const both = { es: name, en: english.get(`${rule} ${date}`) ?? name };
      if (!days.has(day)) days.set(day, { day, name: both });
    }
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

function yearOf(day: number): number {
  return Number(dateOfDay(day).slice(0, 4));
}

const dayMs = 86_400_000;
