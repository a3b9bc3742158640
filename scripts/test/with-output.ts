import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Output } from "./run-command";

/**
 * Runs a suite with its output shown: at once when it is the only one, else whole when it has ended, as others speak
 * meanwhile.
 */
export async function withOutput<Result>(
  name: string,
  isAlone: boolean,
  run: (output: Output) => Promise<Result>,
): Promise<Result> {
  console.log(`· ${name}…`);
  if (isAlone) return run("inherit");
  const directory = mkdtempSync(path.join(tmpdir(), "citaria-output-"));
  const file = path.join(directory, "output");
  const output = openSync(file, "w");
  try {
    return await run(output);
  } finally {
    closeSync(output);
    console.log(`\n── ${name} ${"─".repeat(Math.max(4, 72 - name.length))}`);
    process.stdout.write(readFileSync(file));
    rmSync(directory, { recursive: true });
  }
}
