import { expect, test } from "vitest";
import { z } from "zod";
import { messagesOf } from "@/lib/i18n/messages";
import { invalidFields } from "./invalid-fields";

const schema = z.object({
  name: z.string().min(2).max(5),
  client: z.object({ email: z.email(), phone: z.string().refine(() => false, "invalid_phone") }),
  date: z.iso.date(),
  time: z.iso.time(),
  kind: z.enum(["a", "b"]),
  count: z.coerce.number().int().min(1),
  step: z.number().multipleOf(5),
  id: z.uuid(),
  agreed: z.boolean(),
});

test("every missing field is required", () => {
  expect(fieldsOf({ client: {} })).toEqual({
    ...{ name: "required", "client.email": "required", "client.phone": "required" },
    ...{ date: "required", time: "required", kind: "required", count: "required" },
    ...{ step: "required", id: "required", agreed: "required" },
  });
});

test("each kind of mistake has its own code, at its own path", () => {
  const fields = fieldsOf({
    ...{ name: "x", client: { email: "ana@", phone: "12" }, date: "2026-02-31", time: "25:00" },
    ...{ kind: "c", count: "1.5", step: 7, id: "1", agreed: "yes" },
  });
  expect(fields).toEqual({
    ...{ name: "too_short", "client.email": "invalid_email", "client.phone": "invalid_phone" },
    ...{ date: "invalid_date", time: "invalid_time", kind: "invalid_choice" },
    ...{ count: "invalid_number", step: "invalid_number", id: "invalid_choice" },
    agreed: "invalid_input",
  });
  expect(fieldsOf({ name: "seis letras" }).name).toBe("too_long");
});

test("every code has a text", () => {
  const codes = [...Object.values(fieldsOf({})), ...Object.values(fieldsOf({ name: 3, kind: 3 }))];
  for (const code of codes) expect(messagesOf("es").errors).toHaveProperty(code);
});

test("a schema's own sentence is not shown to people", () => {
  const talkative = z.object({ name: z.string().min(2, "Must be longer!") });
  const parsed = talkative.safeParse({ name: "x" });
  expect(parsed.error && invalidFields(parsed.error, { name: "x" })).toEqual({ name: "too_short" });
});

test("a list's mistakes name their place", () => {
  const input = [{ start: "9:00" }];
  const parsed = z.array(z.object({ start: z.iso.time() })).safeParse(input);
  expect(parsed.error && invalidFields(parsed.error, input)).toEqual({ "0.start": "invalid_time" });
});

function fieldsOf(input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input);
  return parsed.error ? invalidFields(parsed.error, input) : {};
}
