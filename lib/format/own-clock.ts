/** What a reader's own clock is to say: the time, or the name of its zone. */
export type ClockKind = "time" | "zone";

/** "mar 9:30 a. m.", "hora de Japón"; empty where the reader's clock is the place's at that moment. */
export type OwnClock = (kind: ClockKind, atMs: number, tag: string, timeZone: string) => string;

/**
 * The clock of this device, or of `given`; `tag` is what `intlLocale` says. Complete in itself, as pages carry its text,
 * which runs before any script has arrived; what it says is what formatTime, formatWeekdayOf and formatZone say, this with
 * `cities` (spanishCities) where a browser names zones.
 */
export function ownClock(given?: string, cities: Readonly<Record<string, string>> = {}): OwnClock {
  const own = given || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const kept: Record<string, Intl.DateTimeFormat> = {};
  const formatter = (tag: string, options: Intl.DateTimeFormatOptions) => {
    const key = tag + JSON.stringify(options);
    kept[key] = kept[key] || new Intl.DateTimeFormat(tag, options);
    return kept[key];
  };
  const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, " ");
  const zoneName = (tag: string, atMs: number, timeZoneName: "shortGeneric" | "longGeneric") => {
    const world = /^en\b/.test(tag) ? "en-001" : tag;
    const parts = formatter(world, { timeZoneName, timeZone: own }).formatToParts(atMs);
    const named = parts.find((part) => part.type === "timeZoneName");
    const name = plain(named ? named.value : own);
    const city = /^es\b/.test(tag) ? name.replace(/^hora de /, "") : "";
    return name.replace(city, cities[city] || city);
  };
  return (kind, atMs, tag, timeZone) => {
    const say = (zone: string, options: Intl.DateTimeFormatOptions) =>
      plain(formatter(tag, { ...options, timeZone: zone }).format(atMs));
    const clock = { day: "numeric", hour: "numeric", minute: "2-digit" } as const;
    if (own === timeZone || say(own, clock) === say(timeZone, clock)) return "";
    if (kind === "zone") {
      const short = zoneName(tag, atMs, "shortGeneric");
      return /^[A-Z]{2,5}([+-]\d.*)?$/.test(short) ? zoneName(tag, atMs, "longGeneric") : short;
    }
    const isSameDay = say(own, { day: "numeric" }) === say(timeZone, { day: "numeric" });
    const weekday = isSameDay ? "" : `${say(own, { weekday: "short" })} `;
    const time = say(own, { hour: "numeric", minute: "2-digit" });
    const spaced = time.replace(/\b([ap])\.m\./g, "$1. m.");
    return weekday + spaced.replace(/ (?=[ap]\.|m\.|[AP]M\b)/g, "\u00a0");
  };
}
