import { describe, expect, test } from "vitest";
import { reservedSlugs } from "@/lib/core/tenancy/reserved-slugs";
import * as gateRules from "./architecture/gate-rules";
import * as importRules from "./architecture/import-rules";
import * as purityRules from "./architecture/purity-rules";
import { samples } from "./architecture/samples";
import * as shapeRules from "./architecture/shape-rules";
import { namesIn, productFiles, type Rule, sourceFile } from "./architecture/source-file";

const rules: Record<string, Rule> = { ...gateRules, ...importRules, ...purityRules, ...shapeRules };
const files = productFiles();

test("the walk finds the house", () => {
  expect(files.length).toBeGreaterThan(200);
  expect(Object.keys(samples).sort()).toEqual(Object.keys(rules).sort());
});

describe.each(Object.entries(rules))("%s", (name, rule) => {
  const { path, bad, good } = samples[name] ?? { path: "", bad: [], good: [] };

  test("holds in every file", () => {
    expect(files.flatMap(rule)).toEqual([]);
  });

  test.each(bad)("catches %j", (text) => {
    expect(rule(sourceFile(path, text))).not.toEqual([]);
  });

  test.each(good)("lets %j pass", (text) => {
    expect(rule(sourceFile(path, text))).toEqual([]);
  });
});

test("no tenant can take an address of ours", () => {
  const taken = topLevelSegments().filter((segment) => !reservedSlugs.has(segment));
  expect(taken).toEqual([]);
});

/** First segments that routes and files of ours answer to. */
function topLevelSegments(): string[] {
  const routes = [...namesIn("app"), ...groups().flatMap((group) => namesIn(`app/${group}`))];
  return [...routes, ...namesIn("public")].filter((name) => /^[a-z][a-z0-9-]*$/.test(name));
}

function groups(): string[] {
  return namesIn("app").filter((name) => /^\(.*\)$/.test(name));
}
