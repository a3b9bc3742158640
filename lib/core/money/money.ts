import { fail, ok, type Result } from "../result";

/** Decimals of each currency that a tenant may charge in (ISO 4217). */
const decimalsByCurrency = {
  ARS: 2,
  BOB: 2,
  BRL: 2,
  CLP: 0,
  COP: 2,
  CRC: 2,
  DOP: 2,
  EUR: 2,
  GTQ: 2,
  HNL: 2,
  MXN: 2,
  NIO: 2,
  PEN: 2,
  PYG: 0,
  USD: 2,
  UYU: 2,
} as const;

export type Currency = keyof typeof decimalsByCurrency;

export const currencies = Object.keys(decimalsByCurrency) as readonly Currency[];

/** An amount in the smallest unit of its currency: `{ minor: 150050, currency: "DOP" }` is 1,500.50 pesos. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

function isCurrency(code: string): code is Currency {
  return Object.hasOwn(decimalsByCurrency, code);
}

export function makeMoney(
  minor: number,
  currency: string,
): Result<Money, "unknown_currency" | "invalid_amount"> {
  if (!isCurrency(currency)) return fail("unknown_currency");
  return Number.isSafeInteger(minor) ? ok({ minor, currency }) : fail("invalid_amount");
}

/** Throws for amounts of different currencies: only a rate could add them. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`Cannot add ${b.currency} to ${a.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

export function sameMoney(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.minor === b.minor;
}

/** How many digits stand after the decimal mark: 0 for Chilean pesos. */
export function decimalsOf(currency: Currency): number {
  return decimalsByCurrency[currency];
}
