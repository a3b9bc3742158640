import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales";
import { messagesOf } from "./messages";
import { visitorLocale } from "./visitor-locale";

/** Read by next-intl once a request. People's dates go through lib/format, so the zone here is never shown. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await visitorLocale();
  return { locale, messages: messagesOf(locale), timeZone: "UTC" };
});
