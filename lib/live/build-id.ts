import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";

let known: string | undefined;

/** What the browser has to match: pages of another build cannot talk to this one's. Empty under `next dev`. */
export function buildId(): string {
  known ??= read();
  return known;
}

function read(): string {
  try {
    return readFileSync(
      path.join(/*turbopackIgnore: true*/ process.cwd(), ".next/BUILD_ID"),
      "utf8",
    );
  } catch {
    return "";
  }
}
