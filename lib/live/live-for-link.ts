import "server-only";
import { createHash } from "node:crypto";
import { resolvePublicScope } from "@/lib/auth/scope";
import { fail } from "@/lib/core/result";
import { queueLinkLasts } from "@/lib/queue/link-lasts";
import { answerLive } from "./answer-live";
import { guarded } from "./guarded";

/** For whoever holds a link of the queue, a ticket's or a screen's: the queue of that tenant, as long as the link lasts. */
export function liveForLink(request: Request, slug: string, token: string): Promise<Response> {
  return guarded(request, async () => {
    const entry = await resolvePublicScope(slug);
    if (!entry.ok) return entry;
    const scope = entry.value;
    if (!(await queueLinkLasts(scope, token))) return fail("not_found");
    const stillMay = async () => {
      const now = await resolvePublicScope(slug);
      return now.ok && queueLinkLasts(now.value, token);
    };
    return answerLive(request, {
      ...{ tenantId: scope.tenant.id, rooms: ["queue", "agenda"], stillMay },
      who: createHash("sha256").update(token).digest("base64url"),
    });
  });
}
