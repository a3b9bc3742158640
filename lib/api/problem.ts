import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { statusOfCode } from "./status-of-code";

export type ProblemFacts = {
  /** Key of messages/errors. */
  readonly code: string;
  /** Input path (`client.email`) to a key of messages/errors. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Where the fields stand: in the JSON body unless said otherwise. */
  readonly fieldsIn?: "body" | "query";
  /** Further members, such as `alternatives`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** RFC 9457. `code` is for programs, `title` and `detail` for people, in their language. */
export function problem(facts: ProblemFacts, locale: Locale): Response {
  const { code, fields, fieldsIn = "body", extensions, headers } = facts;
  const status = statusOfCode(code);
  const body = {
    type: `urn:citaria:problem:${code.replaceAll("_", "-")}`,
    title: titleOf(status, locale),
    status,
    detail: textOf(code, locale),
    code,
    ...(fields ? { errors: fieldErrors(fields, fieldsIn, locale) } : {}),
    ...extensions,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Content-Language": locale, ...headers },
  });
}

function fieldErrors(
  fields: Readonly<Record<string, string>>,
  fieldsIn: "body" | "query",
  locale: Locale,
) {
  return Object.entries(fields).map(([path, code]) => ({
    path,
    ...(fieldsIn === "body" ? { pointer: pointerOf(path) } : { parameter: path }),
    code,
    detail: textOf(code, locale),
  }));
}

/** RFC 6901 as a URI fragment. */
function pointerOf(path: string): string {
  if (path === "") return "#";
  const steps = path.split(".").map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1"));
  return `#/${steps.map(encodeURIComponent).join("/")}`;
}

function textOf(code: string, locale: Locale): string {
  const { errors } = messagesOf(locale);
  return Object.hasOwn(errors, code) ? errors[code as keyof typeof errors] : errors.invalid_input;
}

function titleOf(status: number, locale: Locale): string {
  const titles = messagesOf(locale).api.titles;
  const key = `status${status}`;
  return Object.hasOwn(titles, key) ? titles[key as keyof typeof titles] : titles.status422;
}
