import "server-only";
import { randomUUID } from "node:crypto";
import { isConnectionFailure, ServiceUnavailableError } from "@/db/errors";
import type { Locale } from "@/lib/i18n/locales";
import { log } from "@/lib/log";
import { type ProblemFacts, problem } from "./problem";

export type ApiAnswer =
  | { readonly status: 200 | 201 | 202; readonly body: unknown }
  | { readonly status: 204 }
  | { readonly problem: ProblemFacts };

/** JSON that no cache keeps, or the problem in the caller's language. */
export function answerResponse(given: ApiAnswer, locale: Locale): Response {
  const response =
    "problem" in given
      ? problem(given.problem, locale)
      : given.status === 204
        ? new Response(null, { status: 204 })
        : Response.json(given.body, { status: given.status });
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** What a caller hears of an exception: when to ask again, or under which reference it is in the log. */
export function failureAnswer(error: unknown, request: Request): ApiAnswer {
  if (isConnectionFailure(error)) {
    const seconds = error instanceof ServiceUnavailableError ? error.retryAfterSeconds : 2;
    return {
      problem: { code: "service_unavailable", headers: { "Retry-After": String(seconds) } },
    };
  }
  const reference = request.headers.get("x-request-id") ?? randomUUID();
  log.error({ err: error, reference }, "an API call failed");
  return { problem: { code: "unexpected", extensions: { reference } } };
}
