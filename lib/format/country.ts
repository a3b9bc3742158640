import { regionFormatter } from "./formatters";

/** "República Dominicana" for DO; the code itself where the language knows no name. */
export function formatCountry(code: string, locale: string): string {
  return regionFormatter(locale).of(code.toUpperCase()) ?? code;
}
