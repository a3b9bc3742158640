import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { problem } from "@/lib/api/problem";
import type { Failure } from "@/lib/core/result";
import { resolveLocale } from "@/lib/i18n/resolve-locale";

/** Answers what was found, or the refusal as problem+json; undefined stands for too many streams. */
export async function guarded(
  request: Request,
  answer: () => Promise<Response | Failure<string, unknown> | undefined>,
): Promise<Response> {
  const locale = resolveLocale({ acceptLanguage: request.headers.get("accept-language") });
  const refuse = (code: string, headers = {}) =>
    problem({ code, headers: { "Cache-Control": "no-store", ...headers } }, locale);
  try {
    const found = await answer();
    if (!found) return refuse("rate_limited", { "Retry-After": "30" });
    return found instanceof Response ? found : refuse(found.code);
  } catch (error) {
    if (isConnectionFailure(error)) return refuse("service_unavailable", { "Retry-After": "2" });
    throw error;
  }
}
