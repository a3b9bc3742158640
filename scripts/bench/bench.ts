import { readdirSync } from "node:fs";
import os from "node:os";
import { pathToFileURL } from "node:url";
import { root } from "../lib/paths";
import { runChild } from "../lib/run-child";
import type { BenchGroup, BenchRow } from "./bench-row";
import { jsonLine, markdownTable } from "./report";

// `npm run bench -- slots` runs the groups whose names begin with one of the words, each in a process
// of its own, one after the other; with `--json` the last line is an object for programs.
const folder = `${root}/scripts/bench`;
const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith("--"));
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  .sort();

const groups: BenchGroup[] = [];
for (const name of names) {
  console.log(`· ${name}`);
  const { href } = pathToFileURL(`${folder}/${name}.bench.ts`);
  groups.push({ name, rows: await runChild<BenchRow[]>("scripts/bench/run-bench.ts", href) });
}

console.log(`\nNode ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}\n`);
console.log(markdownTable(groups));
if (words.includes("--json")) console.log(`\n${jsonLine(groups)}`);
