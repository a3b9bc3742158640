import type { getTranslations } from "next-intl/server";
import type { AgendaAbsence } from "@/components/agenda/agenda-legend";
import type { Agenda } from "@/lib/appointments/load-agenda";
import type { Locale } from "@/lib/i18n/locales";
import { agendaAbsences } from "./agenda-absences";
import { agendaDays } from "./agenda-days";
import { agendaHolds } from "./agenda-holds";
import type { ShadeLabels } from "./agenda-shades";

type Texts = Awaited<ReturnType<typeof getTranslations<"agenda">>>;

type Look = {
  readonly t: Texts;
  readonly locale: string;
  readonly language: Locale;
  /** Where times that wait for an e-mail to be confirmed are acted on. */
  readonly requestsHref: string;
};

/** What is not as usual on the shown days, in words: holidays, special hours, who is away, what is being booked. */
export function agendaNotes(
  agenda: Agenda,
  { t, locale, language, requestsHref }: Look,
): AgendaAbsence[] {
  return [
    ...agendaHolds(agenda, locale).map(({ id, isOffered, ...hold }) => ({
      id,
      text: t(isOffered ? "heldForWaiting" : hold.awaits ? "heldForMail" : "heldTime", hold),
      ...(hold.awaits ? { href: requestsHref } : {}),
    })),
    ...agendaDays(agenda, locale, language).map((each) => ({
      id: each.id,
      text:
        each.kind === "holiday"
          ? t("holiday", { name: each.name, day: each.day })
          : [
              t(each.hours ? "specialDay" : "specialClosed", {
                names: each.names ?? t("everyone"),
                hours: each.hours ?? "",
                day: each.day,
              }),
              each.note,
            ]
              .filter(Boolean)
              .join(" · "),
    })),
    ...agendaAbsences(agenda, locale).map(({ id, names, days }) => ({
      id,
      text: t("absence", { names: names ?? t("everyone"), days }),
    })),
  ];
}

/** The words in the shades of the grid. */
export function shadeLabels(t: Texts, language: Locale): ShadeLabels {
  return {
    timeOff: t("shades.timeOff"),
    held: (names) => (names ? t("shades.heldOf", { names }) : t("shades.held")),
    waiting: (names) => (names ? t("shades.waitingOf", { names }) : t("shades.waiting")),
    opening: t("shades.opening"),
    free: t("shades.free"),
    timeOffOf: (names) => t("shades.timeOffOf", { names }),
    openingOf: (names) => t("shades.openingOf", { names }),
    holiday: (name) => t("shades.holiday", { name: name[language] }),
    reserved: (level) => t("shades.reserved", { level }),
    special: (names) => (names ? t("shades.specialOf", { names }) : t("shades.special")),
  };
}
