import type { BenchGroup, BenchRow } from "./bench-row";

/** Every row of every group, for people. */
export function markdownTable(groups: readonly BenchGroup[]): string {
  const cells = groups
    .flatMap(({ rows }) => rows)
    .map(({ workload, measure, value, unit, note }) => [
      ...[workload, measure, `${readable(value)} ${unit}`],
      note ?? "",
    ]);
  const table = [["workload", "measure", "value", "note"], ...cells];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(table[0] ?? []), rule, ...table.slice(1).map(line)].join("\n");
}

/** The same on one line for programs: group, then key, then the value in its row's unit. Throws for a key given twice. */
export function jsonLine(groups: readonly BenchGroup[]): string {
  return JSON.stringify(
    Object.fromEntries(groups.map(({ name, rows }) => [name, valuesByKey(name, rows)])),
  );
}

function valuesByKey(group: string, rows: readonly BenchRow[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { key, value } of rows) {
    if (key in values) throw new Error(`Two rows of ${group} are called ${key}`);
    values[key] = Number(value.toPrecision(6));
  }
  return values;
}

function readable(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
