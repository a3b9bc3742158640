import { expect, test } from "vitest";
import type { BenchRow } from "./bench-row";
import { jsonLine, markdownTable } from "./report";

const row = (key: string, value: number, given: Partial<BenchRow> = {}): BenchRow => ({
  ...{ key, workload: `work ${key}`, measure: "median", value, unit: "ms" },
  ...given,
});

test("the JSON is one line with each group's values by their keys", () => {
  const line = jsonLine([
    { name: "slots", rows: [row("W1-New_York", 0.00745123456), row("W3d", 1.5)] },
    { name: "drain", rows: [row("sent", 1234.5, { unit: "/s" })] },
  ]);
  expect(line).not.toContain("\n");
  expect(JSON.parse(line)).toEqual({
    slots: { "W1-New_York": 0.00745123, W3d: 1.5 },
    drain: { sent: 1234.5 },
  });
});

test("two rows of one name are a mistake, in two groups they are not", () => {
  const twice = [row("p50", 1), row("p50", 2)];
  expect(() => jsonLine([{ name: "page", rows: twice }])).toThrow("p50");
  const apart = twice.map((each, index) => ({ name: `group ${index}`, rows: [each] }));
  expect(JSON.parse(jsonLine(apart))).toEqual({ "group 0": { p50: 1 }, "group 1": { p50: 2 } });
});

test("the table shows every row with its unit and note, small values to three digits", () => {
  const table = markdownTable([
    { name: "slots", rows: [row("a", 0.0074512, { note: "slots: 52" })] },
    { name: "drain", rows: [row("b", 12_345.6, { unit: "/s" })] },
  ]);
  expect(table.split("\n")).toEqual([
    "| workload | measure | value      | note      |",
    "|----------|---------|------------|-----------|",
    "| work a   | median  | 0.00745 ms | slots: 52 |",
    "| work b   | median  | 12,346 /s  |           |",
  ]);
});
