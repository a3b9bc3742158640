import { numberFormatter } from "./formatters";

/** "12,500" */
export function formatNumber(value: number, locale: string): string {
  return numberFormatter(locale, {}).format(value);
}

/** "4.2 %", of a share from 0 to 1. */
export function formatPercent(share: number, locale: string): string {
  return numberFormatter(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
}
