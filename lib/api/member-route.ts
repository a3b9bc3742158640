import "server-only";
import { cookies } from "next/headers";
import { takeDeviceSecrets } from "@/lib/auth/device-secrets";
import { resolveMemberScope } from "@/lib/auth/scope";
import { can, type Permission } from "@/lib/core/tenancy/permissions";
import { isOwnOrigin } from "@/lib/http/own-origin";
import { type Locale, localeCookie } from "@/lib/i18n/locales";
import { resolveLocale } from "@/lib/i18n/resolve-locale";
import { type ApiAnswer, answerResponse, failureAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";

type RouteContext = { readonly params: Promise<{ readonly tenant: string }> };

/**
 * What a route for scripts of our own pages does around its verb, by the rules of a server action: the login's seat,
 * the permission, and for what changes something a page of ours. Other sites' pages read nothing of it. Who is logged
 * in no more keeps nothing on the device that opens a list.
 */
export function memberRoute(permission: Permission, handle: (call: ApiCall) => Promise<ApiAnswer>) {
  return async (request: Request, { params }: RouteContext): Promise<Response> => {
    const { tenant } = await params;
    const answered = await answer(request, tenant, permission, handle).catch((error) =>
      failureAnswer(error, request),
    );
    return answerResponse(answered, await localeOf(request));
  };
}

async function answer(
  request: Request,
  slug: string,
  permission: Permission,
  handle: (call: ApiCall) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  if (request.method !== "GET" && !isOwnOrigin(request.headers)) {
    return { problem: { code: "missing_origin" } };
  }
  const entry = await resolveMemberScope(slug);
  if (!entry.ok) {
    if (entry.code === "unauthenticated") await takeDeviceSecrets();
    return { problem: { code: entry.code } };
  }
  if (!can(entry.value.actor, permission)) return { problem: { code: "forbidden" } };
  return handle({ scope: entry.value, request });
}

async function localeOf(request: Request): Promise<Locale> {
  return resolveLocale({
    chosen: (await cookies()).get(localeCookie)?.value,
    acceptLanguage: request.headers.get("accept-language"),
  });
}
