import type { z } from "zod";
import { messagesOf } from "@/lib/i18n/messages";

type Issue = z.core.$ZodIssue;

/**
 * Input path (`client.email`) to a key of messages/errors, the first issue of each path. The root's path is "".
 * `input` is what was parsed: what is not there is `required`, whatever was expected of it.
 */
export function invalidFields(error: z.ZodError, input: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".");
    fields[path] ??= codeOf(issue, isMissing(input, issue.path));
  }
  return fields;
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    input,
  );
  return value === undefined || value === null;
}

/** A schema may name its own code as the message: `.refine(isPhone, "invalid_phone")`. */
function codeOf(issue: Issue, isMissing: boolean): string {
  if (isErrorCode(issue.message)) return issue.message;
  return isMissing ? "required" : codeByKind(issue);
}

function isErrorCode(text: string): boolean {
  return Object.hasOwn(messagesOf("es").errors, text);
}

function codeByKind(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return codeByType(issue.expected);
    case "too_small":
      return issue.origin === "string" ? tooShort(issue.minimum) : codeByType(issue.origin);
    case "too_big":
      return issue.origin === "string" ? "too_long" : codeByType(issue.origin);
    case "invalid_format":
      return codesByFormat[issue.format] ?? "invalid_input";
    case "not_multiple_of":
      return "invalid_number";
    case "invalid_value":
    case "invalid_union":
      return "invalid_choice";
    default:
      return "invalid_input";
  }
}

function tooShort(minimum: number | bigint): string {
  return minimum === 1 ? "required" : "too_short";
}

function codeByType(type: string): string {
  if (type === "number" || type === "int" || type === "bigint") return "invalid_number";
  return type === "date" ? "invalid_date" : "invalid_input";
}

const codesByFormat: Readonly<Record<string, string>> = {
  email: "invalid_email",
  date: "invalid_date",
  datetime: "invalid_date",
  time: "invalid_time",
  uuid: "invalid_choice",
  guid: "invalid_choice",
};
