import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { formatDate } from "@/lib/format/calendar-date";
import { messagesOf } from "@/lib/i18n/messages";
import { firstRepeat, type RepeatFields, repeatOf, summaryOf } from "./repeat-rule";

const fortnightly: RepeatFields = { ...firstRepeat, every: "2", count: "6" };

test("a series is told in plain words, in both languages", () => {
  expect(told(fortnightly, "2026-11-26", "es")).toBe(
    "Cada 2 semanas, 6 veces, hasta el jueves, 4 de febrero",
  );
  expect(told({ ...fortnightly, every: "1", unit: "month", count: "2" }, "2027-01-31", "en")).toBe(
    "Every month, 2 times, until Sunday, February 28",
  );
  expect(
    told(
      { ...fortnightly, every: "1", unit: "day", ends: "until", until: "2026-11-28" },
      "2026-11-26",
      "es",
    ),
  ).toBe("Cada día, 3 veces, hasta el sábado, 28 de noviembre");
});

describe("what is no series is told by nothing", () => {
  test.each<Partial<RepeatFields>>([
    { count: "1" },
    { count: "10000" },
    { count: "seis" },
    { every: "0" },
    { every: "1.5" },
    { ends: "until", until: "2026-02-31" },
    { ends: "until", until: "2026-11-20" },
    { ends: "until", until: "2126-11-26" },
  ])("%o", (fields) => {
    expect(summaryOf({ ...fortnightly, ...fields }, "2026-11-26")).toBeUndefined();
  });
});

test("the server is asked for one end alone", () => {
  expect(repeatOf({ ...fortnightly, until: "2026-12-31" })).toEqual({
    every: 2,
    unit: "week",
    count: 6,
  });
  expect(repeatOf({ ...fortnightly, ends: "until", until: "2026-12-31" })).toEqual({
    every: 2,
    unit: "week",
    until: "2026-12-31",
  });
});

function told(fields: RepeatFields, first: string, locale: "es" | "en"): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "series" });
  const summary = summaryOf(fields, first);
  return summary ? t("summary", { ...summary, last: formatDate(summary.last, locale, "day") }) : "";
}
