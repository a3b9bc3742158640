import type { LocalDate } from "../time/civil";

/** Whole years on a date. Who was born on 29 February is a year older on 1 March. */
export function ageAt(birthDate: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
