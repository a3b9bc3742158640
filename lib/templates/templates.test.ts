import { expect, test } from "vitest";
import { defaultBrand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { countries, countryCodes } from "@/lib/core/setup/countries";
import { sectors } from "@/lib/core/setup/sectors";
import { simpleWeekOf, windowsOf } from "@/lib/core/setup/simple-week";
import { weekMistakes } from "@/lib/core/week/check-week";
import { zoneSpelling } from "@/lib/format/zones";
import { locales } from "@/lib/i18n/locales";
import { saveIntakeInput } from "@/lib/intake/schema";
import { savePageInput } from "@/lib/pages/schema";
import { saveServiceInput } from "@/lib/services/schema";
import { saveBrandInput } from "@/lib/tenants/schema";
import { en } from "./en";
import { es } from "./es";
import type { Words } from "./shape";
import { shapes } from "./shapes";
import { templateOf } from "./template-of";

const name = "Consultorio $& Núñez";
const all = sectors.flatMap((sector) => locales.map((locale) => [sector, locale] as const));

test.each(all)("the template of %s in %s is what its forms would take", (sector, locale) => {
  const { services, page, consent, brand, tagline, about } = templateOf(sector, locale, name);
  for (const service of services) {
    const form = { ...service, bufferBeforeMinutes: 0, active: "on", professionalIds: [] };
    expect(saveServiceInput.safeParse(dropNulls(form)).error).toBeUndefined();
    const intake = {
      ...{ serviceId: crypto.randomUUID(), formVersion: 0, consentVersion: 0, consent },
      ...{ preparation: service.preparation, questions: service.questions },
    };
    expect(saveIntakeInput.safeParse(intake).error).toBeUndefined();
    expect(service.questions.every(({ label }) => label.length > 0)).toBe(true);
  }
  expect(savePageInput.parse({ content: page })).toEqual({ content: page });
  expect(saveBrandInput.safeParse({ name, tagline, about, ...brand }).error).toBeUndefined();
});

test.each(all)("the template of %s in %s names the practice and leaves nothing open", (...of) => {
  const text = JSON.stringify(templateOf(...of, name));
  expect(text).not.toContain("{practice}");
  expect(text).toContain(JSON.stringify(name).slice(1, -1));
});

test.each(sectors)("%s says the same things in every language", (sector) => {
  expect(keysOf(en[sector])).toEqual(keysOf(es[sector]));
});

test.each(sectors)("the usual week of %s is one that a set-up can show and keep", (sector) => {
  const { week } = shapes[sector];
  const simple = { days: week, pause: week.find(({ pause }) => pause)?.pause ?? null };
  const windows = windowsOf(simple);
  const placed = windows.map((window) => ({ ...window, plan: 0, week: 0 }));
  expect(weekMistakes(placed, [1])).toEqual([]);
  expect(simpleWeekOf([{ from: null, to: null, weeks: [windows] }])).toMatchObject({
    pause: simple.pause,
    days: week.map(({ weekday }) => ({ weekday })),
  });
});

test.each(sectors)("a button of %s has white words", (sector) => {
  const { brand } = templateOf(sector, "es", name);
  const style = brandStyle({ ...defaultBrand, ...brand });
  expect(style["--color-primary-content"]).toMatch(/^#fff(fff)?$/i);
});

test.each(countryCodes)("the zone of %s exists", (code) => {
  expect(zoneSpelling(countries[code].timeZone)).toBe(countries[code].timeZone);
});

function keysOf(words: Words): unknown {
  const services = Object.entries(words.services).map(([key, service]) => [
    ...[key, Object.keys(service), Object.keys(service.asks ?? {})],
    Object.values(service.asks ?? {}).map((asked) =>
      typeof asked === "string" ? 0 : asked.choices.length,
    ),
  ]);
  return [Object.keys(words), services, words.page.questions.length, Object.keys(words.page)];
}

/** As a form sends it: what is empty is not sent. */
function dropNulls(form: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null));
}
