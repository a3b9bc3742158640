import type { z } from "zod";
import { messagesOf } from "@/lib/i18n/messages";

type Issue = z.core.$ZodIssue;

/** Input path (`client.email`) to a key of messages/errors, the first issue of each path. The root's path is "". */
export function invalidFields(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".");
    fields[path] ??= codeOf(issue);
  }
  return fields;
}

/** A schema may name its own code as the message: `.refine(isPhone, "invalid_phone")`. */
function codeOf(issue: Issue): string {
  return isErrorCode(issue.message) ? issue.message : codeByKind(issue);
}

function isErrorCode(text: string): boolean {
  return Object.hasOwn(messagesOf("es").errors, text);
}

function codeByKind(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "required" : codeByType(issue.expected);
    case "too_small":
      return issue.origin === "string" ? tooSmallText(issue) : codeByType(issue.origin);
    case "too_big":
      return issue.origin === "string" ? "too_long" : codeByType(issue.origin);
    case "invalid_format":
      return codesByFormat[issue.format] ?? "invalid_input";
    case "not_multiple_of":
      return "invalid_number";
    case "invalid_value":
      return issue.input === undefined ? "required" : "invalid_choice";
    case "invalid_union":
      return "invalid_choice";
    default:
      return "invalid_input";
  }
}

function tooSmallText(issue: Extract<Issue, { code: "too_small" }>): string {
  return issue.input === "" || issue.minimum === 1 ? "required" : "too_short";
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
