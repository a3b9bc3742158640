import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { barePage } from "./bare-page";

/** For a name that points here and is nobody's: it says so, repeats nothing of it and leads nowhere. */
export function unknownHostPage(locale: Locale): Response {
  const t = translatorFor(locale, "crash");
  return barePage({ locale, title: t("hostTitle"), body: t("hostBody"), status: 421 });
}
