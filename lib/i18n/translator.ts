import { createTranslator } from "next-intl";
import type { Locale } from "./locales";
import { messagesOf, type Room } from "./messages";

/** Texts of one room outside of a request: mails, jobs, the API. Pages use next-intl's own functions. */
export function translatorFor<R extends Room>(locale: Locale, room: R) {
  return createTranslator<ReturnType<typeof messagesOf>, R>({
    locale,
    messages: messagesOf(locale),
    namespace: room,
  });
}
