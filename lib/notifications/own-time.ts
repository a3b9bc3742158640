import { isValidZone } from "@/lib/core/time/zone";
import { intlLocale } from "@/lib/format/intl-locale";
import { ownClock } from "@/lib/format/own-clock";
import type { translatorFor } from "@/lib/i18n/translator";
import type { Addressee } from "./addressee";

type Reader = {
  readonly locale: string;
  readonly ownZone: string | undefined;
  readonly t: ReturnType<typeof translatorFor<"emails">>;
};

/** A client's zone where it is known, and one that this server knows. */
export function ownZoneOf({ timeZone }: Pick<Addressee, "timeZone">): string | undefined {
  return timeZone && isValidZone(timeZone) ? timeZone : undefined;
}

/** The reader's own clock at that moment and its name; undefined where it shows what the place's does. */
export function ownTime(
  at: Date,
  timeZone: string,
  { locale, ownZone }: Pick<Reader, "locale" | "ownZone">,
): { readonly time: string; readonly zone: string } | undefined {
  if (!ownZone) return undefined;
  const clock = ownClock(ownZone);
  const say = (kind: "time" | "zone") => clock(kind, at.getTime(), intlLocale(locale), timeZone);
  const time = say("time");
  return time === "" ? undefined : { time, zone: say("zone") };
}

/** A moment as said by the place's clock, and beside it the reader's where that is another; `Inside` parentheses. */
export function withOwnTime(
  said: string,
  at: Date,
  timeZone: string,
  reader: Reader,
  how: "withOwnTime" | "ownTimeInside" = "withOwnTime",
): string {
  const own = ownTime(at, timeZone, reader);
  return own ? reader.t(how, { said, time: own.time }) : said;
}
