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

/** How many digits stand after the decimal mark: 0 for Chilean pesos. */
export function decimalsOf(currency: Currency): number {
  return decimalsByCurrency[currency];
}
