import "server-only";
import { resolveMemberScope } from "@/lib/auth/scope";
import { readSessionId } from "@/lib/auth/session-cookie";
import { liveRooms } from "@/lib/core/live/rooms";
import { fail } from "@/lib/core/result";
import { answerLive } from "./answer-live";
import { guarded } from "./guarded";
import { seatLasts } from "./seat-lasts";

/** For the team of a tenant, by the login of the request: every room, as long as the login and the seat last. */
export function liveForMember(request: Request, slug: string): Promise<Response> {
  return guarded(request, async () => {
    const entry = await resolveMemberScope(slug);
    if (!entry.ok) return entry;
    const { tenant, actor } = entry.value;
    if (actor.kind !== "member") return fail("forbidden");
    const sessionId = (await readSessionId()) ?? "";
    return answerLive(request, {
      ...{ tenantId: tenant.id, who: actor.userId, rooms: liveRooms },
      stillMay: () => seatLasts(sessionId, tenant),
    });
  });
}
