import { readdirSync } from "node:fs";
import os from "node:os";
import { pathToFileURL } from "node:url";
import { root } from "../lib/paths";
import { runChild } from "../lib/run-child";
import type { BenchRow } from "./bench-row";

// `npm run bench -- slots` runs the files whose names begin with one of the words, each in a process
// of its own, one after the other.
const folder = `${root}/scripts/bench`;
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.startsWith(word)))
  .sort();

const rows: BenchRow[] = [];
for (const file of files) {
  console.log(`· ${file}`);
  const { href } = pathToFileURL(`${folder}/${file}`);
  rows.push(...(await runChild<BenchRow[]>("scripts/bench/run-bench.ts", href)));
}

console.log(`\nNode ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}\n`);
console.log(markdownTable(rows));

function markdownTable(all: BenchRow[]): string {
  const cells = all.map(({ workload, measure, value, unit, note }) => [
    workload,
    measure,
    `${readable(value)} ${unit}`,
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

function readable(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
