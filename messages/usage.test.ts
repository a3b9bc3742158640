import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import { flatten } from "./flatten";

const source = ["app", "components", "emails", "inngest", "lib"].flatMap(sourcesIn).join("\n");
const literals = new Set(matches(/["'`]([\w.]+)["'`]/g));
const templates = matches(/`((?:[\w.]|\$\{[^{}`]*\})*\$\{[^{}`]*\}[\w.]*)`/g).flatMap(patternOf);
const propertyNames = new Set(matches(/\.(\w+)/g));

test("every text is used somewhere", () => {
  const unused = Object.keys(flatten(messagesOf("es"))).filter((key) => !isUsed(key));
  expect(unused).toEqual([]);
});

/** A text is asked for by its path below a namespace (`useTranslations("agenda.legend")`, `t("free")`) or a property. */
function isUsed(key: string): boolean {
  const parts = key.split(".");
  return parts.slice(1).some((_, depth) => {
    const namespace = parts.slice(0, depth + 1).join(".");
    const path = parts.slice(depth + 1).join(".");
    const isReached =
      depth === 0 || literals.has(namespace) || propertyNames.has(parts[depth] ?? "");
    return isReached && isAskedFor(path);
  });
}

/** As a literal, by a template (`t(`${kind}Title`)`), or as a property of the catalogue itself. */
function isAskedFor(path: string): boolean {
  if (literals.has(path) || templates.some((template) => template.test(path))) return true;
  return propertyNames.has(path);
}

/** A template with some text of its own as a pattern of the paths it can make. */
function patternOf(template: string): RegExp[] {
  const fixed = template.split(/\$\{[^}]*\}/);
  if (fixed.join("").length < 3) return [];
  return [new RegExp(`^${fixed.map((text) => text.replaceAll(".", "\\.")).join("[\\w.]+")}$`)];
}

function matches(pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, found]) => found ?? "");
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}
