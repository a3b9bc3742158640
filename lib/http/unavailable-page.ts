import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { barePage } from "./bare-page";

const secondsToRetry = 3;

/** The page for a database that is away: it asks again by itself. */
export function unavailablePage(locale: Locale): Response {
  return barePage({
    locale,
    title: translatorFor(locale, "crash")("title"),
    body: translatorFor(locale, "errors")("service_unavailable"),
    status: 503,
    headers: { "Retry-After": String(secondsToRetry) },
    refreshSeconds: secondsToRetry,
  });
}
