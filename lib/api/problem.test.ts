import { expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import { problem } from "./problem";
import { statusOfCode } from "./status-of-code";

test("a problem tells programs its code and place, and people what it is in their language", async () => {
  const facts = {
    code: "invalid_input",
    fields: { "client.email": "invalid_email", "a/b~c": "required" },
  };
  const response = problem(facts, "en");
  expect(response.status).toBe(422);
  expect(response.headers.get("content-language")).toBe("en");
  expect(await response.json()).toMatchObject({
    type: "urn:citaria:problem:invalid-input",
    status: 422,
    code: "invalid_input",
    detail: messagesOf("en").errors.invalid_input,
    errors: [
      { path: "client.email", pointer: "#/client/email", code: "invalid_email" },
      { path: "a/b~c", pointer: "#/a~1b~0c", code: "required" },
    ],
  });
});

test("a code without a text is never shown as such", async () => {
  const body = await problem({ code: "nobody_wrote_this" }, "es").json();
  expect(body.detail).toBe(messagesOf("es").errors.invalid_input);
});

test.each(["es", "en"] as const)("every status has a title in %s", async (locale) => {
  const codes = Object.keys(messagesOf(locale).errors);
  for (const code of codes) {
    const { titles } = messagesOf(locale).api;
    expect(titles).toHaveProperty(`status${statusOfCode(code)}`);
  }
});
