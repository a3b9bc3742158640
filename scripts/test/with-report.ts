import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Gives a file for a report, and reads what was written to it: null when nothing was. */
export async function withReport<Result>(
  run: (file: string, read: () => string | null) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(path.join(tmpdir(), "citaria-report-"));
  const file = path.join(directory, "report.json");
  try {
    return await run(file, () => readOrNull(file));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
