import type { WordLocale } from "./texts";

/** What a tenant's own text may stand in for, by our name. */
export const placeholders = [
  "name",
  "who",
  "theirs",
  "tenant",
  "service",
  "professional",
  "date",
  "time",
  "place",
  "until",
  "minutes",
  "count",
  "days",
] as const;

export type Placeholder = (typeof placeholders)[number];

/**
 * How people write each, the usual name first. Texts that are stored hold these names: one may be added, none taken
 * away.
 */
const names: Readonly<Record<WordLocale, Readonly<Record<Placeholder, readonly string[]>>>> = {
  es: {
    name: ["nombre"],
    who: ["persona", "paciente"],
    theirs: ["cita"],
    tenant: ["consultorio", "negocio"],
    service: ["servicio"],
    professional: ["profesional"],
    date: ["fecha"],
    time: ["hora"],
    place: ["lugar"],
    until: ["plazo"],
    minutes: ["minutos"],
    count: ["cantidad"],
    days: ["días"],
  },
  en: {
    name: ["name"],
    who: ["person", "patient"],
    theirs: ["appointment"],
    tenant: ["practice", "business"],
    service: ["service"],
    professional: ["professional"],
    date: ["date"],
    time: ["time"],
    place: ["place"],
    until: ["deadline"],
    minutes: ["minutes"],
    count: ["count"],
    days: ["days"],
  },
};

/** What somebody calls the place that they run. */
export type Trade = "clinic" | "business";

export function tradeOf(sector: string): Trade {
  return sector === "medical" || sector === "dental" ? "clinic" : "business";
}

/** By what name a placeholder is offered, without its braces. */
export function placeholderName(
  placeholder: Placeholder,
  locale: WordLocale,
  trade: Trade = "clinic",
): string {
  const [usual = placeholder, other = usual] = names[locale][placeholder];
  return placeholder === "tenant" && trade === "business" ? other : usual;
}

/** Whatever way it is typed: capitals, accents and blanks around it make no difference. */
export function placeholderOf(typed: string, locale: WordLocale): Placeholder | undefined {
  const wanted = plain(typed);
  return placeholders.find((each) => names[locale][each].some((name) => plain(name) === wanted));
}

/** What the person may have meant, by the names of either language. */
export function knownNames(locale: WordLocale, allowed: readonly Placeholder[]) {
  const other = locale === "es" ? "en" : "es";
  return allowed.flatMap((placeholder) =>
    [...names[locale][placeholder], ...names[other][placeholder]].map((name) => ({
      placeholder,
      name: plain(name),
    })),
  );
}

export function plain(typed: string): string {
  return typed
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s_-]+/g, "")
    .toLowerCase();
}
