import { expect, test } from "vitest";
import { formatTime, formatWeekdayOf, formatZone } from "./date-time";
import { intlLocale } from "./intl-locale";
import { ownClock } from "./own-clock";
import { spanishCities } from "./spanish-cities";

const noon = Date.UTC(2026, 10, 23, 16);
const place = "America/Santo_Domingo";
const zones = ["Asia/Tokyo", "Asia/Kathmandu", "Europe/Madrid", "Australia/Lord_Howe", "UTC"];

test.each(["es-DO", "es", "en"])(
  "a second clock says what all others of a page in %s do",
  (locale) => {
    for (const zone of zones) {
      const clock = ownClock(zone);
      const hour = noon - 3 * 3_600_000;
      const [said, time] = [
        clock("time", hour, intlLocale(locale), place),
        formatTime(hour, locale, zone),
      ];
      expect([time, `${formatWeekdayOf(hour, locale, zone)} ${time}`]).toContain(said);
      expect(clock("zone", hour, intlLocale(locale), place)).toBe(formatZone(hour, locale, zone));
    }
  },
);

test("a second clock says the day where that is another", () => {
  expect(ownClock("Asia/Tokyo")("time", noon, "es-DO", place)).toMatch(/^mar 1:00/);
  expect(ownClock("Europe/Madrid")("time", noon, "es-DO", place)).toMatch(/^5:00/);
});

test("where two zones have one clock at that moment, nothing is said", () => {
  for (const zone of [place, "America/Puerto_Rico"]) {
    expect(ownClock(zone)("time", noon, "es-DO", place)).toBe("");
    expect(ownClock(zone)("zone", noon, "es-DO", place)).toBe("");
  }
  expect(ownClock("America/New_York")("time", Date.UTC(2026, 6, 1, 16), "en-US", place)).toBe("");
});

test("a browser that knows no city's name in Spanish says the one that mails say", () => {
  const plainIntl = Intl.DateTimeFormat.prototype.formatToParts;
  Intl.DateTimeFormat.prototype.formatToParts = () => [
    { type: "timeZoneName", value: "hora de Mexico City" },
  ];
  try {
    const clock = ownClock("America/Mexico_City", spanishCities);
    expect(clock("zone", noon, "es-DO", place)).toBe("hora de Ciudad de México");
  } finally {
    Intl.DateTimeFormat.prototype.formatToParts = plainIntl;
  }
  const mails = formatZone(noon, "es-DO", "America/Mexico_City");
  expect(mails).toBe("hora de Ciudad de México");
});

test("every city is called what this server, which knows their names, calls it", () => {
  const said = Intl.supportedValuesOf("timeZone").map((zone) => formatZone(noon, "es-DO", zone));
  for (const name of Object.values(spanishCities)) expect(said).toContain(`hora de ${name}`);
});

test("its text alone, as a page carries it, does the same", () => {
  const alone = new Function(`return (${ownClock})`)() as typeof ownClock;
  expect(alone("Asia/Tokyo")("time", noon, "es-DO", place)).toBe(
    ownClock("Asia/Tokyo")("time", noon, "es-DO", place),
  );
});
