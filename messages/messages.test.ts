import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import { flatten } from "./flatten";

const es = flatten(messagesOf("es"));
const en = flatten(messagesOf("en"));

describe("the two languages", () => {
  test("have exactly the same keys", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(es).sort());
  });

  test("fill in the same values in each text", () => {
    const differing = Object.keys(es).filter(
      (key) => placeholders(es[key] ?? "") !== placeholders(en[key] ?? ""),
    );
    expect(differing).toEqual([]);
  });

  test("leave dates and numbers to lib/format", () => {
    const formatting = Object.keys(es).filter((key) =>
      /(date|time|number):/.test(placeholders(es[key] ?? "") + placeholders(en[key] ?? "")),
    );
    expect(formatting).toEqual([]);
  });

  test("leave no text empty", () => {
    const empty = [...Object.entries(es), ...Object.entries(en)].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });
});

/** A code of the core may be a key too, as in `status.no_show`. */
const isCode = /^[a-z]+(_[a-z]+)*$/;

test("error codes are snake_case and all other keys camelCase", () => {
  const wrong = Object.keys(es).filter((key) => {
    const [room, ...path] = key.split(".");
    const wanted = room === "errors" ? /^[a-z]+(_[a-z]+)*$/ : /^[a-z][a-zA-Z0-9]*$/;
    return path.some((part) => !wanted.test(part) && !isCode.test(part));
  });
  expect(wrong).toEqual([]);
});

/** Names and kinds of a text's ICU arguments and tags, sorted: `argument:name plural:count`. */
function placeholders(text: string): string {
  return [...new Set(namesIn(parse(text)))].sort().join(" ");
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`tag:${element.value}`, ...namesIn(element.children)];
      case TYPE.select:
      case TYPE.plural: {
        const branches = Object.values(element.options).flatMap(({ value }) => namesIn(value));
        return [`${TYPE[element.type]}:${element.value}`, ...branches];
      }
      default:
        return [`${TYPE[element.type]}:${element.value}`];
    }
  });
}
