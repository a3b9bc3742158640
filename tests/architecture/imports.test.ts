import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenImports } from "./broken-imports";

type Violation = { rule: { name: string }; from: string };

const root = path.resolve(import.meta.dirname, "../..");
const configuration = path.join(root, ".dependency-cruiser.cjs");
const { forbidden } = createRequire(import.meta.url)(configuration) as {
  forbidden: { name: string }[];
};

let house: string;
let violations: Violation[];

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), "citaria-house-"));
  copyFileSync(configuration, path.join(house, ".dependency-cruiser.cjs"));
  write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));
  write("lib/clients/hen.ts", 'import "./egg";');
  for (const [file, imported] of Object.values(brokenImports)) furnish(file, imported);
  violations = cruise();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test("every direction rule has a broken sample", () => {
  expect(Object.keys(brokenImports).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test.each(Object.entries(brokenImports))("%s, broken once, is caught", (name, [file]) => {
  const caught = violations.map(({ rule, from }) => `${rule.name} in ${from}`);
  expect(caught).toContain(`${name} in ${file}`);
});

/** Writes a file and, where it is not there yet, what it imports. */
function furnish(file: string, imported: string): void {
  write(file, `import ${JSON.stringify(imported)};\n`);
  if (imported.startsWith("@/")) {
    const target = imported.slice(2);
    write(/\.\w+$/.test(target) ? target : `${target}.ts`, "export {};\n", { keep: true });
  } else if (!imported.startsWith(".")) {
    write(`node_modules/${imported}/index.js`, "export {};\n");
    write(`node_modules/${imported}/package.json`, JSON.stringify({ name: imported }));
  }
}

function write(file: string, text: string, { keep = false } = {}): void {
  const place = path.join(house, file);
  mkdirSync(path.dirname(place), { recursive: true });
  try {
    writeFileSync(place, text, { flag: keep ? "wx" : "w" });
  } catch (error) {
    if (!keep) throw error;
  }
}

function cruise(): Violation[] {
  write(
    "package.json",
    JSON.stringify({ devDependencies: { "fast-check": "1" }, dependencies: { resend: "1" } }),
  );
  const bin = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [bin, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "."];
  const answer = execFileSync(process.execPath, args, { cwd: house, maxBuffer: 1e8 });
  return (JSON.parse(String(answer)) as { summary: { violations: Violation[] } }).summary
    .violations;
}
