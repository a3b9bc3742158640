import "server-only";
import type { TenantScope } from "@/db/scope";
import { requestNow } from "@/lib/auth/request-now";
import { resolveBookingScope } from "@/lib/auth/scope";
import { ok } from "@/lib/core/result";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/http/client-address";
import type { Locale } from "@/lib/i18n/locales";
import { resolveLocale } from "@/lib/i18n/resolve-locale";
import type { Limit } from "@/lib/rate-limit/limits";
import { takeHits } from "@/lib/rate-limit/take-hits";
import { type ApiAnswer, answerResponse, failureAnswer } from "./answer-response";
import type { ProblemFacts } from "./problem";

export type ApiCall = {
  readonly scope: TenantScope;
  readonly request: Request;
  /** What the address names besides the tenant. */
  readonly params?: Readonly<Record<string, string>>;
};

type RouteContext<P> = { readonly params: Promise<P> };

/**
 * What every route of the API does around its verb: limits per address, the tenant, problems in the caller's language.
 * No cookie is read: whoever calls is a visitor. Anybody's page may call it.
 */
export function apiRoute<P extends { readonly tenant: string }>(
  limit: Limit,
  handle: (call: ApiCall) => Promise<ApiAnswer>,
) {
  return async (request: Request, context: RouteContext<P>): Promise<Response> => {
    const locale = resolveLocale({ acceptLanguage: request.headers.get("accept-language") });
    try {
      return finish(await answer(request, await context.params, limit, handle), locale);
    } catch (error) {
      return finish(failureAnswer(error, request), locale);
    }
  };
}

/** Methods and addresses that the API does not have. */
export function apiRefusal(refusal: ProblemFacts) {
  return (request: Request): Response => {
    const locale = resolveLocale({ acceptLanguage: request.headers.get("accept-language") });
    return finish({ problem: refusal }, locale);
  };
}

/** The answer to a browser that asks whether another site's page may call. */
export function apiPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, POST, DELETE, OPTIONS",
      "Access-Control-Allow-Headers": "Accept-Language, Content-Type, Idempotency-Key",
      "Access-Control-Max-Age": "86400",
    },
  });
}

async function answer(
  request: Request,
  { tenant, ...params }: { readonly tenant: string },
  limit: Limit,
  handle: (call: ApiCall) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const [admitted, entry] = await Promise.all([admit(request, limit), resolveBookingScope(tenant)]);
  if (!admitted.ok) {
    const seconds = String(admitted.detail?.retryAfterSeconds ?? limit.windowSeconds);
    return { problem: { code: admitted.code, headers: { "Retry-After": seconds } } };
  }
  if (!entry.ok) return { problem: { code: entry.code } };
  return handle({ scope: entry.value, request, params });
}

async function admit(request: Request, limit: Limit) {
  if (!env().RATE_LIMITS) return ok(null);
  const key = clientAddress(request.headers);
  return takeHits([{ kind: `api:${request.method}`, key, limit }], requestNow());
}

function finish(given: ApiAnswer, locale: Locale): Response {
  const response = answerResponse(given, locale);
  response.headers.set("Vary", "Accept-Language");
  response.headers.set("Access-Control-Allow-Origin", "*");
  response.headers.set("Access-Control-Expose-Headers", "Retry-After, X-Request-Id");
  return response;
}
