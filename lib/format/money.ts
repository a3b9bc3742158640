import { decimalsOf, type Money } from "../core/money/money";
import { numberFormatter, plainSpaces } from "./formatters";

/** "RD$1,500" or "RD$1,500.50": decimals only where there are any. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const decimals = decimalsOf(currency);
  const formatter = numberFormatter(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    trailingZeroDisplay: "stripIfInteger",
  });
  return plainSpaces(formatter.format(minor / 10 ** decimals));
}

/** A sum of small prices, in millionths of its currency: "US$1.23". */
export function formatMicros(micros: number, currency: string, locale: string): string {
  const formatter = numberFormatter(locale, { style: "currency", currency });
  return plainSpaces(formatter.format(micros / 1_000_000));
}
