import { fail, ok, type Result } from "../result";
import { type Currency, decimalsOf, type Money } from "./money";

/** Above it a price is a slip of the finger; the database's integers end a little later. */
const highestMinor = 2_000_000_000;

/**
 * What people type as an amount: `1500`, `1,500.50`, `1.500,50`, `1 500`. No currency of ours has three decimals, so
 * three digits after a mark are thousands, and one or two are decimals.
 */
export function parseAmount(text: string, currency: Currency): Result<Money, "invalid_amount"> {
  const parts = amountParts(text);
  const decimals = decimalsOf(currency);
  if (!parts || parts.fraction.length > decimals) return fail("invalid_amount");
  const minor = Number(parts.whole + parts.fraction.padEnd(decimals, "0"));
  return minor <= highestMinor ? ok({ minor, currency }) : fail("invalid_amount");
}

/** Whether some currency could make an amount of it. */
export function looksLikeAmount(text: string): boolean {
  return amountParts(text) !== null;
}

/** An amount as it is typed again into a field: "1500" or "1500.50". */
export function amountText({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const fraction = minor % 10 ** decimals;
  const whole = String((minor - fraction) / 10 ** decimals);
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(decimals, "0")}`;
}

function amountParts(text: string): { whole: string; fraction: string } | null {
  const shape = /^(\d{1,10}|\d{1,3}(?:([., '’])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/;
  const [, whole, thousands, mark, fraction = ""] = shape.exec(text.trim()) ?? [];
  if (!whole || (mark !== undefined && mark === thousands)) return null;
  return { whole: whole.replace(/\D/g, ""), fraction };
}
