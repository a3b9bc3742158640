import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { problem } from "@/lib/api/problem";
import { resolveMemberScope } from "@/lib/auth/scope";
import { readSessionId } from "@/lib/auth/session-cookie";
import { liveRooms } from "@/lib/core/live/rooms";
import { resolveLocale } from "@/lib/i18n/resolve-locale";
import { answerLive } from "./answer-live";
import { seatLasts } from "./seat-lasts";

/** For the team of a tenant, by the login of the request: every room, as long as the login and the seat last. */
export async function liveForMember(request: Request, slug: string): Promise<Response> {
  const locale = resolveLocale({ acceptLanguage: request.headers.get("accept-language") });
  const refuse = (code: string, headers = {}) =>
    problem({ code, headers: { "Cache-Control": "no-store", ...headers } }, locale);
  try {
    const entry = await resolveMemberScope(slug);
    if (!entry.ok) return refuse(entry.code);
    const { tenant, actor } = entry.value;
    if (actor.kind !== "member") return refuse("forbidden");

    const sessionId = (await readSessionId()) ?? "";
    const stillMay = () => seatLasts(sessionId, tenant);
    const answer = await answerLive(request, {
      ...{ tenantId: tenant.id, who: actor.userId },
      ...{ rooms: liveRooms, stillMay },
    });
    return answer ?? refuse("rate_limited", { "Retry-After": "30" });
  } catch (error) {
    if (isConnectionFailure(error)) return refuse("service_unavailable", { "Retry-After": "2" });
    throw error;
  }
}
