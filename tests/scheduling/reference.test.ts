import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("./reference/", import.meta.url);
const files = [
  new URL("./reference.ts", import.meta.url),
  ...readdirSync(folder).map((name) => new URL(name, folder)),
];

test("what judges the engine asks it nothing: it knows the shapes of what is compared", () => {
  expect(files.length).toBeGreaterThan(5);
  const imports = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^(import[^;]*? from) "([^"]+)";$/gm)].map(
      ([, words = "", from = ""]) => ({ words, from }),
    ),
  );
  expect(imports).toContainEqual(expect.objectContaining({ from: "./reference/objections" }));
  for (const { words, from } of imports) {
    if (!from.startsWith("./")) expect(words, from).toMatch(/^import type /);
  }
});
