import { numberFormatter } from "./formatters";

/** "12,500" */
export function formatNumber(value: number, locale: string): string {
  return numberFormatter(locale, {}).format(value);
}
