import { readFileSync } from "node:fs";
import { test } from "@playwright/test";
import { createTranslator } from "next-intl";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Messages, Room } from "@/lib/i18n/messages";
import { root } from "@/scripts/lib/paths";

/** The language that the browsers of this run ask for. */
export function language(): Locale {
  const [asked = ""] = (test.info().project.use.locale ?? "").split("-");
  if (!isLocale(asked)) throw new Error(`No texts in ${asked}`);
  return asked;
}

/** The product's own words of one of its rooms, in that language if in no other: `words("family")("add")`. */
export function words<R extends Room>(room: R, locale: Locale = language()) {
  // By hand: outside of a build Node takes no JSON for a module.
  const texts = JSON.parse(readFileSync(`${root}/messages/${locale}/${room}.json`, "utf8"));
  const messages = { [room]: texts } as unknown as Messages;
  return createTranslator<Messages, R>({ locale, messages, namespace: room, timeZone: "UTC" });
}

/** Such a text, whatever stands where `…` is. */
export function like(text: string): RegExp {
  const plain = text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${plain.replaceAll("…", ".+")}$`, "s");
}
