import { expect, test } from "vitest";
import { dateOfDay, dayOf } from "@/lib/core/time/civil";
import { holidaysOf } from "./holidays-of";

const year = (country: string, of: number) =>
  holidaysOf(country, dayOf(`${of}-01-01`), dayOf(`${of}-12-31`));

const datesOf = async (country: string, of: number) =>
  (await year(country, of)).map(({ day }) => dateOfDay(day));

test.each([
  ["DO", "2026-02-27"],
  ["DO", "2026-08-16"],
  ["MX", "2026-09-16"],
  ["AR", "2026-05-25"],
  ["CL", "2026-09-18"],
  ["CO", "2026-07-20"],
  ["PE", "2026-07-28"],
  ["ES", "2026-10-12"],
  ["US", "2026-07-04"],
])("%s closes on %s", async (country, date) => {
  expect(await datesOf(country, 2026)).toContain(date);
});

test("Good Friday follows Easter, in every year", async () => {
  expect(await datesOf("DO", 2026)).toContain("2026-04-03");
  expect(await datesOf("DO", 2027)).toContain("2027-03-26");
});

test("a holiday that the law moves to a Monday is on that Monday alone", async () => {
  const dominican = await datesOf("DO", 2026);
  expect(dominican).toContain("2026-01-05");
  expect(dominican).not.toContain("2026-01-06");
});

test("days that are only remembered close nothing", async () => {
  expect(await datesOf("DO", 2026)).not.toContain("2026-05-31");
  expect(await datesOf("US", 2026)).not.toContain("2026-02-14");
});

test("each is named in both languages", async () => {
  const found = await holidaysOf("DO", dayOf("2026-02-27"), dayOf("2026-02-27"));
  expect(found).toEqual([
    { day: dayOf("2026-02-27"), name: { es: "Día de la Independencia", en: "Independence Day" } },
  ]);
});

test("a range over New Year takes from both years, and nothing outside of it", async () => {
  const found = await holidaysOf("DO", dayOf("2026-12-20"), dayOf("2027-01-02"));
  expect(found.map(({ day }) => dateOfDay(day))).toEqual(["2026-12-25", "2027-01-01"]);
});

test("days are sorted and named once", async () => {
  for (const country of ["DO", "MX", "AR", "CL", "CO", "PE", "ES", "US"]) {
    const days = (await year(country, 2026)).map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  }
});

test("a country that is not known has none", async () => {
  expect(await year("ZZ", 2026)).toEqual([]);
});
