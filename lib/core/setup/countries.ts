import type { Currency } from "../money/money";

export type CountryFacts = {
  readonly currency: Currency;
  /** IANA; the one of its capital, which most practices keep. */
  readonly timeZone: string;
};

/** Where a practice may open by itself: what a country's money and clock usually are (ISO 3166, ISO 4217, IANA). */
export const countries = {
  AR: { currency: "ARS", timeZone: "America/Buenos_Aires" },
  BO: { currency: "BOB", timeZone: "America/La_Paz" },
  BR: { currency: "BRL", timeZone: "America/Sao_Paulo" },
  CL: { currency: "CLP", timeZone: "America/Santiago" },
  CO: { currency: "COP", timeZone: "America/Bogota" },
  CR: { currency: "CRC", timeZone: "America/Costa_Rica" },
  DO: { currency: "DOP", timeZone: "America/Santo_Domingo" },
  EC: { currency: "USD", timeZone: "America/Guayaquil" },
  ES: { currency: "EUR", timeZone: "Europe/Madrid" },
  GT: { currency: "GTQ", timeZone: "America/Guatemala" },
  HN: { currency: "HNL", timeZone: "America/Tegucigalpa" },
  MX: { currency: "MXN", timeZone: "America/Mexico_City" },
  NI: { currency: "NIO", timeZone: "America/Managua" },
  PA: { currency: "USD", timeZone: "America/Panama" },
  PE: { currency: "PEN", timeZone: "America/Lima" },
  PR: { currency: "USD", timeZone: "America/Puerto_Rico" },
  PY: { currency: "PYG", timeZone: "America/Asuncion" },
  SV: { currency: "USD", timeZone: "America/El_Salvador" },
  US: { currency: "USD", timeZone: "America/New_York" },
  UY: { currency: "UYU", timeZone: "America/Montevideo" },
} as const satisfies Record<string, CountryFacts>;

export type CountryCode = keyof typeof countries;

export const countryCodes = Object.keys(countries) as readonly CountryCode[];
