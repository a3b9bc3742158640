import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths";

// A list of what a build does not read, so that a new room of the house is never overlooked.
const outside = new Set([
  "node_modules",
  "coverage",
  "docs",
  "playwright-report",
  "scripts",
  "test-results",
  "tests",
]);

/** One hash over every file that can change the build, and over the Node that builds it. */
export function sourceHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sourceFiles(root)) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function sourceFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(directory, entry.name);
      if (isOutside(directory, entry.name)) return [];
      if (entry.isDirectory()) return sourceFiles(full);
      return entry.isFile() ? [full] : [];
    });
}

function isOutside(directory: string, name: string): boolean {
  if (/\.test\.tsx?$|\.md$|\.tsbuildinfo$/.test(name)) return true;
  if (directory !== root) return false;
  return (
    outside.has(name) ||
    name === "next-env.d.ts" ||
    (name.startsWith(".") && !name.startsWith(".env"))
  );
}
