import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";

const root = new URL("../", import.meta.url).pathname;

/** What verbs fail with, what inputs refuse, and what the types of refusals name. */
const patterns = [
  /\bfail\(\s*"([a-z_]+)"/g,
  /\berror: "([a-z_]+)"/g,
  /\.refine\([^;]*?, "([a-z_]+)"\)/g,
  /\.addIssue\("([a-z_]+)"\)/g,
];
const refusalTypes = /type \w*(?:Code|Refusal)\b =[^;]*;/g;

/** Refusals that the caller turns into others before anybody reads them. */
const inner = new Set(["unknown_professional", "retry_later", "refused"]);

test("every code that somebody may be refused with has a text", () => {
  const texts = new Set(Object.keys(messagesOf("es").errors));
  const untold = [...codesInSource()].filter((code) => !texts.has(code) && !inner.has(code));
  expect(untold).toEqual([]);
});

function codesInSource(): Set<string> {
  const codes = new Set<string>();
  for (const file of sources()) {
    const text = readFileSync(`${root}${file}`, "utf8");
    for (const pattern of patterns) {
      for (const [, code = ""] of text.matchAll(pattern)) codes.add(code);
    }
    for (const [type] of text.matchAll(refusalTypes)) {
      for (const [, code = ""] of type.matchAll(/\| "([a-z_]+)"/g)) codes.add(code);
    }
  }
  return codes;
}

function sources(): string[] {
  return ["lib", "app"]
    .flatMap((room) =>
      readdirSync(root + room, { recursive: true, encoding: "utf8" }).map(
        (file) => `${room}/${file}`,
      ),
    )
    .filter((file) => file.endsWith(".ts") && !file.includes(".test."));
}
